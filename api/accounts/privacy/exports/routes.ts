import router from '@adonisjs/core/services/router'
import { listOf } from '#api/core/schemas'
import { exportSchema } from './export_transformer.js'

const own = { permission: 'manage_own_profile' }
const tag = 'Own account'
const exports = () => import('./exports_controller.js')

router
  .get('/api/account/exports', [exports, 'index'])
  .access(own)
  .describe({
    summary: 'The copies of your data that you can fetch or that are being made',
    tag,
    responses: { 200: { description: 'Copies, newest first', schema: listOf(exportSchema) } },
  })

router
  .post('/api/account/exports', [exports, 'store'])
  .access(own)
  .describe({
    summary: 'Have everything about you written into a file; a mail tells when it is there',
    tag,
    responses: { 202: { description: 'Being made', schema: exportSchema } },
    problems: { not_found: 404, too_many_exports: 429 },
  })

router
  .get('/api/account/exports/:id', [exports, 'show'])
  .access(own)
  .describe({
    summary: 'One of your copies',
    tag,
    responses: { 200: { description: 'The copy', schema: exportSchema } },
  })

router
  .get('/api/account/exports/:id/download', [
    () => import('./export_downloads_controller.js'),
    'show',
  ])
  .access(own)
  .describe({
    summary: 'The file itself, for seven days, to its owner who signed in within half an hour',
    tag,
    responses: {
      200: { description: 'Everything about you', schema: { type: 'object' } },
    },
    problems: { session_required: 403, recent_sign_in_required: 403 },
  })
