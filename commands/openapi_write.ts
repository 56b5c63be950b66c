import { mkdir, writeFile } from 'node:fs/promises'
import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class OpenapiWrite extends BaseCommand {
  static override commandName = 'openapi:write'
  static override description = 'Write the description of the API to docs/api/openapi.json'
  static override options: CommandOptions = { startApp: true }

  override async run() {
    const { openapiFile, OPENAPI_FILE } = await import('#api/core/openapi/openapi_file')
    const path = this.app.makePath(OPENAPI_FILE)
    await mkdir(this.app.makePath('docs/api'), { recursive: true })
    await writeFile(path, openapiFile())
    this.logger.log(`Written to ${OPENAPI_FILE}`)
  }
}
