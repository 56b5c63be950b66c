import { BaseCommand } from '../../base_command.ts'
import { changeStanding, reasonFlags, userArg } from '../../users/change_standing.ts'

export default class UsersRestore extends BaseCommand<typeof UsersRestore> {
  static description = 'let a suspended person in again, as what they were before'
  static examples = [
    '<%= config.bin %> users restore ada@example.com --reason "paid up"',
    '<%= config.bin %> users restore ada@example.com --reason "paid up" --yes',
  ]
  static args = userArg
  static flags = reasonFlags

  async run() {
    const user = await changeStanding(this.api, {
      ...this.flags,
      ...this.args,
      method: 'DELETE',
      doing: 'restore the account',
      question: (email) => `Restore ${email}? They may sign in again.`,
    })
    this.log(`${user.email} is ${user.state.replace('_', ' ')} again.`)
    return user
  }
}
