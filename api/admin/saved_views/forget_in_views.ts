import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { namingOf } from '#api/accounts/privacy/records/naming'
import type { Person } from '#api/accounts/privacy/records/person'
import { everyView, updateView } from './saved_view_repository.js'

/** Colleagues' views lose the filters that name a person who is erased; the rest of them stays. */
export async function forgetInViews(trx: TransactionClientContract, person: Person): Promise<void> {
  const names = namingOf(person)
  for (const view of await everyView(trx)) {
    const kept = [...new URLSearchParams(view.params)].filter(([, value]) => !names(value))
    const params = new URLSearchParams(kept).toString()
    const name = names(view.name) ? `View ${view.id.slice(-6)}` : view.name
    const isNamed = kept.length < new URLSearchParams(view.params).size || name !== view.name
    if (isNamed) await updateView(trx, view.id, { name, params })
  }
}
