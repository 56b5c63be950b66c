import router from '@adonisjs/core/services/router'
import { previewValidator } from '../mail/validators.js'

router
  .get('/api/admin/invite-batches/:id/rows/:line/preview', [
    () => import('./line_previews_controller.js'),
    'show',
  ])
  .where('line', /^\d{1,7}$/)
  .access({ permission: 'manage_invites' }, 'staff')
  .describe({
    summary: 'The mail that a line of a batch would get, before anything leaves',
    tag: 'Invite batches',
    query: previewValidator,
    responses: {
      200: { description: 'One part of the mail', contentType: ['text/html', 'text/plain'] },
    },
    example: { params: { line: '2' }, query: { as: 'text' } },
  })
