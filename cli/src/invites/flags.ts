import { Flags } from '@oclif/core'
import type { Query } from '../api/query.ts'
import { known } from '../known.ts'
import { someOfFlag } from '../some_of_flag.ts'

const roles = ['instructor', 'student']
const states = [
  'generated',
  'queued',
  'sending',
  'sent',
  'unknown',
  'failed',
  'delivered',
  'opened',
  'clicked',
  'redeemed',
  'expired',
  'revoked',
  'bounced',
]
/** Not oclif's `options`: these are checked first, and know no nearest word. */
const role = { helpValue: roles.join('|'), parse: known('role', roles) }

type Wording = { role: string; days: string }

/** What an invitation is made with, in the words of the command that makes it. */
export const inviteFlags = (wording: Wording) => ({
  role: Flags.string({ ...role, description: `${wording.role} (the API’s default: instructor)` }),
  'expires-in': Flags.integer({
    min: 1,
    max: 180,
    helpValue: 'DAYS',
    description: `days until the invitation ends (the API’s default: ${wording.days})`,
  }),
  campaign: Flags.string({ helpValue: 'TAG', description: 'tag to count them by later' }),
  founding: Flags.boolean({
    allowNo: true,
    description: 'offer a founding place while there are any',
  }),
})

type InviteOptions = { role?: string; 'expires-in'?: number; campaign?: string; founding?: boolean }

export function inviteOptions(flags: InviteOptions) {
  const { role, campaign, founding, 'expires-in': expires_in_days } = flags
  return { role, campaign, founding, expires_in_days }
}

/** Which invitations to list or export. */
export const filterFlags = {
  state: someOfFlag('state', states),
  role: Flags.string({ ...role, description: 'only this role' }),
  email: Flags.string({ description: 'only this address' }),
  campaign: Flags.string({ helpValue: 'TAG', description: 'only this campaign' }),
  batch: Flags.string({ helpValue: 'ID', description: 'only this batch' }),
  search: Flags.string({ char: 'q', helpValue: 'TEXT', description: 'text in e-mail or name' }),
}

type Filters = {
  state?: string[]
  role?: string
  email?: string
  campaign?: string
  batch?: string
  search?: string
}

export function filterQuery({ state, role, email, campaign, batch, search }: Filters): Query {
  return {
    state,
    role,
    email,
    campaign,
    batch_id: batch,
    q: search,
    _sort: 'created_at',
    _order: 'desc',
  }
}
