import { MAIL_SCENARIOS } from './scenarios/mail_server.ts'
import { PROCESS_SCENARIOS } from './scenarios/processes.ts'
import { SERVICE_SCENARIOS } from './scenarios/services.ts'

/** Everything that is done to a batch of invites. */
export const SCENARIOS = [...PROCESS_SCENARIOS, ...SERVICE_SCENARIOS, ...MAIL_SCENARIOS]
