import { args, BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class TokenPrint extends BaseCommand {
  static override commandName = 'token:print'
  static override description =
    "Print an API token for one day with all of an account's permissions"
  static override help = ['Not on prod: there, tokens are made in the back office or the CLI.']
  static override options: CommandOptions = { startApp: true }

  @args.string({ description: 'E-mail of the account' })
  declare email: string

  override async run() {
    const { printableToken } = await import('#api/accounts/tokens/printable_token')
    const { Refusal } = await import('#api/core/errors')
    try {
      // Nothing else goes to stdout, so that a shell can take it as it is.
      this.logger.log(await printableToken(this.email))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      this.logger.error(error.message)
      this.exitCode = error.status === 403 ? 3 : 1
    }
  }
}
