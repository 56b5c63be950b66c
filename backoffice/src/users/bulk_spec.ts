import type { BulkSpec } from '../table/bulk_spec.ts'
import { fullName, mayRestore, maySuspend, type User } from './user.ts'

export const USER_BULK: BulkSpec<User> = {
  resource: 'users',
  noun: 'account',
  nameOf: fullName,
  actions: [
    {
      key: 'suspend',
      label: 'Suspend',
      danger: true,
      may: maySuspend,
      whyNot: 'suspended or deleted already',
      title: { one: 'Suspend this account?', many: 'Suspend these accounts?' },
      effect: (whom) =>
        `${whom}: signed out at once, everywhere, and kept out until restored. API tokens stop working.`,
      needsReason: true,
      done: 'Suspended',
    },
    {
      key: 'restore',
      label: 'Restore',
      may: mayRestore,
      whyNot: 'not suspended',
      title: { one: 'Restore this account?', many: 'Restore these accounts?' },
      effect: (whom) => `${whom}: as before the suspension, and may sign in again.`,
      needsReason: true,
      done: 'Restored',
    },
  ],
}
