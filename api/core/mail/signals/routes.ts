import router from '@adonisjs/core/services/router'
import { explainProblems } from '#api/core/problem_words'
import { count, object } from '#api/core/schemas'
import { signalsValidator } from './validators.js'

explainProblems({
  signature_invalid: 'The signature is not that of this body under our secret.',
  signature_stale: 'The body was signed more than five minutes ago, or ahead of time.',
})

router
  .post('/api/webhooks/email', [() => import('./email_webhooks_controller.js'), 'store'])
  .access('public', 'webhook')
  .describe({
    summary: 'What a mail provider tells of mails it took: delivered, bounced, complained, opened',
    tag: 'Webhooks',
    body: signalsValidator,
    headers: {
      'webhook-timestamp': {
        description: 'Seconds since 1970 at which the body was signed',
        schema: { type: 'string' },
        example: '1795000000',
      },
      'webhook-signature': {
        description: '`v1=` and the hex of HMAC-SHA-256 over timestamp, a dot, and the raw body',
        schema: { type: 'string' },
        example: 'v1=00',
      },
    },
    responses: {
      202: { description: 'Taken', schema: object({ heard: count, ignored: count }) },
    },
    problems: { signature_invalid: 401, signature_stale: 401 },
    example: {
      body: {
        events: [
          {
            id: 'evt_1',
            type: 'delivered',
            message_id: '<01jz4m8t3qw6y9b2n5k7r0d1xc@example.com>',
            at: '2026-11-22T15:04:05Z',
          },
        ],
      },
    },
  })
