import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { newId } from '#api/core/ids'
import { inTurn } from '#api/core/in_turn'
import { notify } from '#api/core/listener/listener'
import { readVersion, storeVersion } from './version_repository.js'

export const CATALOGUE_CHANNEL = 'catalogue'

/** Counted up when the shape of what is cached or answered changes. */
const SHAPE = 'v1'

let version = 'unread'

/** Names the state of the catalogue: what is cached under it stays right for ever. */
export const catalogueVersion = () => `${SHAPE}-${version}`

export const refreshCatalogue = inTurn(async () => {
  version = await readVersion()
})

/** A new name for the state that this transaction makes, told to every process. */
export async function renewVersion(trx: TransactionClientContract, now: Date): Promise<void> {
  await storeVersion(trx, newId(), now)
  await notify(trx, CATALOGUE_CHANNEL, '')
}
