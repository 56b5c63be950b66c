/** Everything that recurs, one line each. Loaded by the worker. */
import { PURGE_ACCOUNTS } from '#api/accounts/purge_accounts_job'
import { EXPIRE_INVITES } from '#api/beta/invites/expire_invites_job'
import { PURGE_IDEMPOTENCY_KEYS } from '#api/core/housekeeping_jobs'
import { PURGE } from '#api/core/retention/purge_job'
import { schedule } from '#api/core/schedule/schedule'

schedule('expire_invites', { everySeconds: 60 }, EXPIRE_INVITES)
schedule('purge_idempotency_keys', { everySeconds: 3_600 }, PURGE_IDEMPOTENCY_KEYS)
schedule('purge', { dailyAt: '03:40', zone: 'America/New_York' }, PURGE)
schedule('purge_accounts', { dailyAt: '03:10', zone: 'America/New_York' }, PURGE_ACCOUNTS)
