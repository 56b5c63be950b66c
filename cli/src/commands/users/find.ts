import { Args, Flags } from '@oclif/core'
import type { User } from '../../api/people_types.ts'
import { slice } from '../../api/pages.ts'
import { BaseCommand } from '../../base_command.ts'
import { known } from '../../known.ts'
import { pagingFlags } from '../../paging_flags.ts'
import { userTable } from '../../users/report.ts'

const STATES = ['pending_verification', 'active', 'suspended', 'deactivated', 'deleted']
const ROLES = ['student', 'instructor', 'admin', 'support', 'moderator', 'finance']

export default class UsersFind extends BaseCommand<typeof UsersFind> {
  static description = 'find people by a part of their name or e-mail, newest first'
  static examples = [
    '<%= config.bin %> users find okafor',
    '<%= config.bin %> users find --role instructor --state suspended',
    '<%= config.bin %> users find ada --limit 5 --json',
  ]
  static args = {
    text: Args.string({ ignoreStdin: true, description: 'part of a name or address' }),
  }
  static flags = {
    state: Flags.string({ parse: known('state', STATES), description: STATES.join(', ') }),
    role: Flags.string({ parse: known('role', ROLES), description: ROLES.join(', ') }),
    ...pagingFlags,
  }

  async run() {
    const { state, role } = this.flags
    const { rows, next } = await slice<User>(
      this.api,
      '/admin/users',
      'look for people',
      { q: this.args.text, state, role },
      this.flags
    )
    this.log(rows.length === 0 ? 'Nobody matches.' : userTable(rows))
    if (next !== undefined) this.note(`\nMore rows: repeat it with --start ${next}`)
    return { rows, next }
  }
}
