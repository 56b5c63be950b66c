import type { UserDetail } from '../../api/people_types.ts'
import { BaseCommand } from '../../base_command.ts'
import { userArg } from '../../users/change_standing.ts'
import { findUser } from '../../users/find_user.ts'
import { userReport } from '../../users/report.ts'

export default class UsersShow extends BaseCommand<typeof UsersShow> {
  static description = 'show one person and how their account stands'
  static examples = [
    '<%= config.bin %> users show ada@example.com',
    '<%= config.bin %> users show 01JD3V9K8Q2M4T6W8Y0A1C3E5G --json',
  ]
  static args = userArg

  async run() {
    const id = await findUser(this.api, this.args.user)
    const user = await this.api.get<UserDetail>(`/admin/users/${encodeURIComponent(id)}`, {
      doing: 'show the account',
      about: id,
    })
    this.log(userReport(user))
    return user
  }
}
