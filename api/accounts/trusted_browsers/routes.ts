import router from '@adonisjs/core/services/router'
import { instant, listOf, object, orNull, text } from '#api/core/schemas'

const tag = 'Accounts'
const maybeText = orNull(text)
const browsers = () => import('./trusted_browsers_controller.js')

router
  .get('/api/auth/trusted-browsers', [browsers, 'index'])
  .access('signed_in')
  .describe({
    summary: 'The browsers that sign you in without a code',
    tag,
    responses: {
      200: {
        description: 'Browsers, the last used first',
        schema: listOf(
          object({
            id: text,
            user_agent: maybeText,
            ip: maybeText,
            created_at: instant,
            last_used_at: instant,
            expires_at: instant,
          })
        ),
      },
    },
    problems: { session_required: 403 },
  })

router
  .delete('/api/auth/trusted-browsers/:id', [browsers, 'destroy'])
  .access('signed_in')
  .describe({
    summary: 'Let one of them ask for a code again',
    tag,
    responses: { 204: { description: 'Forgotten' } },
    problems: { session_required: 403, not_found: 404 },
  })
