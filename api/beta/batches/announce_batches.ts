import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { notify } from '#api/core/listener/listener'

/** The channel on which open streams hear that a batch moved. */
export const BATCH_CHANNEL = 'invite_batches'

export async function announceBatches(
  ids: string[],
  client: QueryClientContract = db.connection()
): Promise<void> {
  for (const id of new Set(ids)) await notify(client, BATCH_CHANNEL, id)
}
