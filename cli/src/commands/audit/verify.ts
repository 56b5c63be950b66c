import type { AuditReport } from '../../api/people_types.ts'
import { BaseCommand } from '../../base_command.ts'
import { exits } from '../../exits.ts'
import { fields } from '../../output/fields.ts'
import { prose } from '../../prose.ts'

export default class AuditVerify extends BaseCommand<typeof AuditVerify> {
  static description =
    prose(`walk the chain of seals and tell whether the audit log was tampered with

Exits 1 when the chain is broken. The head, kept elsewhere, shows later that nothing was cut off.`)
  static examples = [
    '<%= config.bin %> audit verify',
    '<%= config.bin %> audit verify --timeout 600 --json',
  ]

  async run() {
    const report = await this.api.get<AuditReport>('/admin/audit-events/verification', {
      doing: 'walk the audit log',
    })
    const { first_broken: broken } = report
    this.log(report.intact ? 'The chain holds.' : 'The chain is BROKEN.')
    this.log(
      fields([
        ['sealed', report.sealed],
        ['not yet sealed', report.unsealed],
        ['broken at', broken && `position ${broken.position}: ${broken.audit_id} (${broken.why})`],
        ['head', `${report.head.position} ${report.head.hash}`],
      ])
    )
    if (!report.intact) this.finishWith(exits.failed)
    return report
  }
}
