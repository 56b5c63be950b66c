import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { notify } from '#api/core/listener/listener'
import { POSTURE_CHANNEL } from './current_posture.js'

/** Has every process read the posture again; the back offices that show it hear of it too. */
export async function announcePosture(trx: TransactionClientContract): Promise<void> {
  await notify(trx, POSTURE_CHANNEL)
}
