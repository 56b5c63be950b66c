import { Flags } from '@oclif/core'
import type { Query } from '../api/query.ts'
import { known } from '../known.ts'

const roles = ['instructor', 'student']

/** Which days, and whose. */
export const daysFlags = {
  from: Flags.string({ helpValue: 'DAY', description: 'first day, such as 2026-11-01 (New York)' }),
  to: Flags.string({ helpValue: 'DAY', description: 'last day, itself included' }),
  role: Flags.string({
    helpValue: roles.join('|'),
    parse: known('role', roles),
    description: 'only this role',
  }),
  csv: Flags.string({
    helpValue: 'FILE',
    exclusive: ['json'],
    description: 'write CSV to a file that is not there yet; - is stdout',
  }),
}

type Days = { from?: string; to?: string; role?: string }

export const daysQuery = ({ from, to, role }: Days): Query => ({ from, to, role })
