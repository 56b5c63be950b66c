import type { HttpContext } from '@adonisjs/core/http'
import { answerList } from '#api/core/simple_rest/answer_list'
import { auditList, auditQuery } from './audit_queries.js'
import { toAuditEvent } from './audit_transformer.js'

export default class AuditEventsController {
  index(ctx: HttpContext) {
    return answerList(ctx, auditList, auditQuery(), toAuditEvent)
  }
}
