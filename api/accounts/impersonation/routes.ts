import router from '@adonisjs/core/services/router'
import { id, instant, listOf, named, object, orNull, text } from '#api/core/schemas'
import { meSchema } from '../schemas.js'
import { ticketValidator } from '../validators.js'

const viewings = () => import('./viewings_controller.js')
const tag = 'Accounts'

router
  .post('/api/auth/impersonation', [viewings, 'store'])
  .access('public', 'sign_in')
  .describe({
    summary: 'Spend the ticket of a link that shows staff the site as somebody',
    tag,
    ignoresToken: true,
    body: ticketValidator,
    responses: { 200: { description: 'As whom the site is viewed, by whom', schema: meSchema } },
    problems: {
      foreign_origin: 403,
      token_not_found: 404,
      user_state: 409,
      impersonation_over: 410,
    },
    example: { body: { ticket: 'Qm9va3Mgb3BlbiB0aGUgd29ybGQgdG8geW91Qm9va3M' } },
  })

router
  .delete('/api/auth/impersonation', [viewings, 'destroy'])
  .access('signed_in')
  .describe({
    summary: 'Stop viewing the site as somebody',
    tag,
    responses: {
      200: {
        description: 'Where the view began',
        schema: named('ImpersonationEnded', object({ return_to: text })),
      },
    },
    problems: { not_impersonating: 409, foreign_origin: 403 },
  })

router
  .get('/api/account/staff-views', [() => import('./staff_views_controller.js'), 'index'])
  .access({ permission: 'manage_own_profile' })
  .describe({
    summary: 'When our staff looked at the site as you see it, the last first',
    tag: 'Own account',
    responses: {
      200: {
        description: 'Views; one without an end goes on',
        schema: listOf(
          named('StaffView', object({ id, started_at: instant, ended_at: orNull(instant) }))
        ),
      },
    },
  })
