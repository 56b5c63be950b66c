import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class AuditVerify extends BaseCommand {
  static override commandName = 'audit:verify'
  static override description = 'Walk the seals of the audit log; exit 1 when one does not fit'
  static override options: CommandOptions = { startApp: true }

  @flags.boolean({ description: 'Print the report as JSON' })
  declare json: boolean

  override async run() {
    const { verifyAudit } = await import('#api/core/audit/verify')
    const report = await verifyAudit()
    if (report.firstBroken) this.exitCode = 1
    if (this.json) return this.logger.log(JSON.stringify(report))

    this.logger.log(`${report.sealed} sealed, ${report.unsealed} not yet sealed`)
    this.logger.log(`Head: ${report.head.position} ${report.head.hash}`)
    if (!report.firstBroken) return
    const { position, auditId, why } = report.firstBroken
    this.logger.error(`The chain breaks at ${position} (${auditId}): ${why}`)
  }
}
