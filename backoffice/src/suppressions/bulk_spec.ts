import type { BulkSpec } from '../table/bulk_spec.ts'
import { addressOf, type Suppression } from './suppression.ts'

export const SUPPRESSION_BULK: BulkSpec<Suppression> = {
  resource: 'suppressions',
  noun: 'address',
  nameOf: addressOf,
  actions: [
    {
      key: 'delete',
      label: 'Remove',
      danger: true,
      may: () => true,
      whyNot: '',
      title: { one: 'Remove from the list?', many: 'Remove these from the list?' },
      effect: (whom) =>
        `${whom} may get mail from us again. Only with a good reason: whoever complained once and is written to again will complain louder.`,
      word: 'remove',
      needsReason: true,
      done: 'May get mail again',
    },
  ],
}
