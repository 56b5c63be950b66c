import router from '@adonisjs/core/services/router'
import { bulkSchema } from '#api/core/bulk'
import { listOf } from '#api/core/schemas'
import { sheetList } from './sheet_queries.js'
import { clinicSignUpSchema } from './sheet_transformer.js'
import { attendanceBulkValidator, attendanceValidator } from './validators.js'

const staff = { permission: 'manage_invites' }
const tag = 'Clinic'
const sheets = () => import('./clinic_sheets_controller.js')
const refusals = { clinic_not_begun: 409, clinic_cancelled: 409, not_seated: 409 }
const example = { query: { clinic_date_id: '01J0000000000000000000NEWY' } }

router
  .get('/api/admin/clinic-sign-ups', [sheets, 'index'])
  .access(staff, 'staff')
  .describe({
    summary: 'Who signed up for the clinic, in the order in which they did',
    tag,
    list: sheetList,
    responses: { 200: { description: 'A page of sign-ups', schema: listOf(clinicSignUpSchema) } },
    example,
  })

router
  .get('/api/admin/clinic-dates/:id/sign-ups', [
    () => import('./date_sheets_controller.js'),
    'index',
  ])
  .access(staff, 'staff')
  .describe({
    summary: 'The attendance sheet of one date',
    tag,
    list: sheetList,
    responses: { 200: { description: 'A page of sign-ups', schema: listOf(clinicSignUpSchema) } },
    example: { query: { state: 'seated' } },
  })

router
  .get('/api/admin/clinic-sign-ups/export', [() => import('./sheet_exports_controller.js'), 'show'])
  .access(staff, 'staff')
  .describe({
    summary: 'The attendance sheet as CSV: everybody whom the filters leave',
    tag,
    list: sheetList,
    responses: {
      200: { description: 'CSV, safe to open in a spreadsheet', contentType: 'text/csv' },
    },
    example,
  })

// Before the routes with an id, which would take "bulk" for one.
router
  .post('/api/admin/clinic-sign-ups/bulk', [
    () => import('./attendance_bulks_controller.js'),
    'store',
  ])
  .access(staff, 'staff')
  .describe({
    summary: 'Note of up to 100 people whether they were there, each with its own result',
    tag,
    body: attendanceBulkValidator,
    responses: { 200: { description: 'A result for each id', schema: bulkSchema } },
    example: { body: { action: 'attended', ids: ['01J0000000000000000000NEWY'] } },
  })

router
  .get('/api/admin/clinic-sign-ups/:id', [sheets, 'show'])
  .access(staff, 'staff')
  .describe({
    summary: 'One sign-up',
    tag,
    responses: { 200: { description: 'The sign-up', schema: clinicSignUpSchema } },
  })

router
  .put('/api/admin/clinic-sign-ups/:id/attendance', [
    () => import('./attendances_controller.js'),
    'update',
  ])
  .access(staff, 'staff')
  .describe({
    summary: 'Note whether somebody was there; null takes it back',
    tag,
    body: attendanceValidator,
    responses: { 200: { description: 'The sign-up', schema: clinicSignUpSchema } },
    problems: refusals,
    example: { body: { attendance: 'late' } },
  })
