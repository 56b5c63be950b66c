import router from '@adonisjs/core/services/router'
import { listOf } from '#api/core/schemas'
import { auditList } from './audit_queries.js'
import { auditSchema } from './audit_transformer.js'
import { auditReportSchema } from './audit_verifications_controller.js'

const reader = { permission: 'view_audit_log' }
const tag = 'Audit'

router
  .get('/api/admin/audit-events', [() => import('./audit_events_controller.js'), 'index'])
  .access(reader, 'staff')
  .describe({
    summary: 'Who did what, on what, why',
    tag,
    list: auditList,
    responses: { 200: { description: 'A page of events', schema: listOf(auditSchema) } },
  })

router
  .get('/api/admin/audit-events/export', [() => import('./audit_exports_controller.js'), 'show'])
  .access(reader, 'staff')
  .describe({
    summary: 'All events that the filters leave, as CSV',
    tag,
    list: auditList,
    responses: { 200: { description: 'A CSV file', contentType: 'text/csv' } },
  })

router
  .get('/api/admin/audit-events/verification', [
    () => import('./audit_verifications_controller.js'),
    'show',
  ])
  .access(reader, 'staff')
  .describe({
    summary: 'Walk the whole chain of seals now and tell whether it holds',
    tag,
    responses: { 200: { description: 'What was found', schema: auditReportSchema } },
  })
