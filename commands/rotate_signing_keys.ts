import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class RotateSigningKeys extends BaseCommand {
  static override commandName = 'rotate:signing_keys'
  static override description = 'Sign access tokens with a new key; those out there stay good'
  static override options: CommandOptions = { startApp: true }

  override async run() {
    const { rotateSigningKeys } = await import('#api/accounts/sessions/key_ring')
    this.logger.success(`Signing with ${await rotateSigningKeys()}`)
  }
}
