import { args, BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class CreateStaff extends BaseCommand {
  static override commandName = 'create:staff'
  static override description = 'Make a staff account, or give an account exactly these staff roles'
  static override help = [
    'Makes the account with a password from stdin, else with one that is printed this once:',
    '```',
    '{{ binaryName }} create:staff ops@example.com admin support',
    'pass show ops | {{ binaryName }} create:staff ops@example.com admin --password-stdin',
    '```',
  ]
  static override options: CommandOptions = { startApp: true }

  @args.string({ description: 'E-mail of the account' })
  declare email: string

  @args.spread({ description: 'admin, support, moderator or finance' })
  declare roles: string[]

  @flags.string({ description: 'First name of a new account', default: 'Staff' })
  declare firstName: string

  @flags.string({ description: 'Last name of a new account', default: 'Member' })
  declare lastName: string

  @flags.boolean({ description: 'Read the password of a new account from stdin' })
  declare passwordStdin: boolean

  override async run() {
    const { createStaff } = await import('#api/accounts/roles/create_staff')
    const { Refusal } = await import('#api/core/errors')
    const { isProd } = await import('#api/core/database_tier')
    if (isProd() && !(process.stdin.isTTY && process.stdout.isTTY)) {
      this.exitCode = 3
      return this.logger.error('On prod, staff are made at a terminal by a person.')
    }
    try {
      const { email, roles, firstName, lastName } = this
      const password = this.passwordStdin ? await readLine() : undefined
      const made = await createStaff({ email, roles, firstName, lastName, password })
      this.logger.success(`${made.email}: ${made.roles.join(', ')}`)
      if (made.password) this.logger.log(`Password, shown this once: ${made.password}`)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      this.logger.error(error.message)
      this.exitCode = 2
    }
  }
}

async function readLine(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8').split(/\r?\n/)[0]
}
