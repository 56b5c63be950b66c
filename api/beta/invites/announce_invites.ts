import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { notify } from '#api/core/listener/listener'
import { RESOURCE_CHANNEL } from '#api/core/stream/resource_changes'

/** Tells open back offices which invites changed. NOTIFY carries 8,000 bytes, so ids are capped. */
export async function announceInvites(
  trx: TransactionClientContract,
  ids: string[]
): Promise<void> {
  if (ids.length === 0) return
  await notify(
    trx,
    RESOURCE_CHANNEL,
    JSON.stringify({ resource: 'invites', ids: ids.slice(0, 100) })
  )
}
