import { Flags } from '@oclif/core'
import { slice } from '../../api/pages.ts'
import type { InviteRequest } from '../../api/types.ts'
import { BaseCommand } from '../../base_command.ts'
import { someOfFlag } from '../../some_of_flag.ts'
import { table } from '../../output/table.ts'
import { ago } from '../../output/time.ts'
import { pagingFlags } from '../../paging_flags.ts'

const states = ['open', 'invited', 'declined', 'joined']
const standings = ['ready', 'already_invited', 'already_member', 'suppressed']

export default class WaitlistList extends BaseCommand<typeof WaitlistList> {
  static description = 'list who asked for an invitation, newest first'
  static examples = [
    '<%= config.bin %> waitlist list --state open',
    '<%= config.bin %> waitlist list --state open --standing ready --limit 500 --json',
  ]
  static flags = {
    state: someOfFlag('state', states),
    standing: someOfFlag('standing', standings),
    search: Flags.string({ char: 'q', helpValue: 'TEXT', description: 'text in the e-mail' }),
    ...pagingFlags,
  }

  async run() {
    const { state, standing, search } = this.flags
    const query = { state, standing, q: search, _sort: 'requested_at', _order: 'desc' }
    const { rows, next } = await slice<InviteRequest>(
      this.api,
      '/admin/invite-requests',
      'list the waitlist',
      query,
      this.flags
    )
    this.log(rows.length === 0 ? 'Nobody who matches is on the waitlist.' : requestTable(rows))
    if (next !== undefined) this.note(`\nMore rows: repeat it with --start ${next}`)
    return { rows, next }
  }
}

const requestTable = (rows: InviteRequest[]) =>
  table(rows, [
    { header: 'id', value: ({ id }) => id },
    { header: 'e-mail', value: ({ email }) => email, min: 18 },
    { header: 'role', value: ({ role }) => role ?? 'not said' },
    { header: 'state', value: ({ state }) => state },
    { header: 'standing', value: ({ state, standing }) => (state === 'open' ? standing : '') },
    { header: 'asked', value: ({ requested_at }) => ago(requested_at) },
  ])
