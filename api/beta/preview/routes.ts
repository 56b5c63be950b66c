import router from '@adonisjs/core/services/router'
import { listOf } from '#api/core/schemas'
import { reasonValidator } from '../posture/validators.js'
import { previewTokenList } from './preview_token_queries.js'
import { newPreviewTokenSchema, previewTokenSchema } from './preview_token_transformer.js'
import { accessValidator, tokenValidator } from './validators.js'

const staff = { permission: 'manage_phases' }
const tag = 'Staff preview'

router
  .post('/api/beta/preview-access', [() => import('./preview_accesses_controller.js'), 'store'])
  .access('public', 'sign_in')
  .describe({
    summary: 'Look ahead on the preview host: trades the token of a link for a cookie',
    tag,
    body: accessValidator,
    responses: { 204: { description: 'The cookie is set' } },
    problems: {
      preview_token_not_found: 404,
      preview_token_expired: 410,
      preview_token_revoked: 410,
    },
    example: { body: { token: 'iitp_of-a-link' } },
  })

router
  .get('/api/admin/preview-tokens', [() => import('./preview_tokens_controller.js'), 'index'])
  .access(staff, 'staff')
  .describe({
    summary: 'Links for looking ahead, with how often each was opened',
    tag,
    list: previewTokenList,
    responses: { 200: { description: 'A page of links', schema: listOf(previewTokenSchema) } },
  })

router
  .post('/api/admin/preview-tokens', [() => import('./preview_tokens_controller.js'), 'store'])
  .access(staff, 'staff')
  .describe({
    summary: 'Make a link for looking ahead; its token is shown this once',
    tag,
    body: tokenValidator,
    responses: { 201: { description: 'The link', schema: newPreviewTokenSchema } },
    example: { body: { name: 'The design review' } },
  })

router
  .delete('/api/admin/preview-tokens/:id', [
    () => import('./preview_tokens_controller.js'),
    'destroy',
  ])
  .access(staff, 'staff')
  .describe({
    summary: 'Withdraw a link; whoever looks ahead by it stops at the next request',
    tag,
    body: reasonValidator,
    responses: { 204: { description: 'Withdrawn' } },
    example: { body: { reason: 'The review is over' } },
  })
