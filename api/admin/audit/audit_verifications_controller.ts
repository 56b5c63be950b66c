import { verifyAudit } from '#api/core/audit/verify'
import { wallClock } from '#api/core/clock'
import { count, flag, id, instant, named, object, oneOf, orNull, text } from '#api/core/schemas'

export const auditReportSchema = named(
  'AuditReport',
  object({
    intact: flag,
    sealed: count,
    unsealed: count,
    first_broken: orNull(
      object({ position: count, audit_id: id, why: oneOf(['altered', 'removed', 'gap']) })
    ),
    head: object({ position: count, hash: text }),
    verified_at: instant,
  })
)

export default class AuditVerificationsController {
  async show() {
    const { sealed, unsealed, firstBroken, head } = await verifyAudit()
    return {
      intact: firstBroken === null,
      sealed,
      unsealed,
      first_broken: firstBroken && {
        position: firstBroken.position,
        audit_id: firstBroken.auditId,
        why: firstBroken.why,
      },
      head,
      verified_at: wallClock.now().toUTC().toISO(),
    }
  }
}
