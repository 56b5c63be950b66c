import { BaseCommand } from '../../base_command.ts'
import { prose } from '../../prose.ts'
import { changeStanding, reasonFlags, userArg } from '../../users/change_standing.ts'

export default class UsersSuspend extends BaseCommand<typeof UsersSuspend> {
  static description = prose(`shut a person out at once: sessions end, API tokens stop working

Accounts of staff are suspended by an admin only, and nobody suspends themself.`)
  static examples = [
    '<%= config.bin %> users suspend ada@example.com --reason "chargebacks"',
    '<%= config.bin %> users suspend ada@example.com --reason "chargebacks" --yes --json',
  ]
  static args = userArg
  static flags = reasonFlags

  async run() {
    const user = await changeStanding(this.api, {
      ...this.flags,
      ...this.args,
      method: 'POST',
      doing: 'suspend the account',
      question: (email) => `Suspend ${email}? They are signed out everywhere.`,
    })
    this.log(`${user.email} is suspended.`)
    return user
  }
}
