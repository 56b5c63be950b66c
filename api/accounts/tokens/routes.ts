import router from '@adonisjs/core/services/router'
import { apiTokenSchema, newApiTokenSchema } from '../schemas.js'
import { apiTokenValidator } from '../validators.js'

const tag = 'Accounts'
const tokens = () => import('./tokens_controller.js')

router
  .get('/api/auth/tokens', [tokens, 'index'])
  .access('signed_in')
  .describe({
    summary: 'Your live API tokens, newest first',
    tag,
    responses: {
      200: { description: 'Tokens', schema: { type: 'array', items: apiTokenSchema } },
    },
  })

router
  .post('/api/auth/tokens', [tokens, 'store'])
  .access('signed_in')
  .describe({
    summary:
      'Make an API token; its secret is shown once. Staff scopes need a session of the staff',
    tag,
    body: apiTokenValidator,
    responses: { 201: { description: 'The token', schema: newApiTokenSchema } },
    problems: { scope_too_wide: 403, too_many_tokens: 409 },
    example: {
      body: { name: 'Nightly report', scopes: ['manage_own_profile'], expires_in_days: 7 },
    },
  })

router
  .delete('/api/auth/tokens/:id', [tokens, 'destroy'])
  .access('signed_in')
  .describe({
    summary: 'Revoke an API token and those made with it',
    tag,
    responses: { 204: { description: 'Revoked' } },
    problems: { not_found: 404 },
  })
