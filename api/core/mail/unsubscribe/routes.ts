import router from '@adonisjs/core/services/router'
import { unsubscribeValidator } from './validators.js'

const tag = 'Mail'
const example = { query: { token: '01JZ4M8T3QW6Y9B2N5K7R0D1XC.made-by-us' } }
const unsubscribes = () => import('./unsubscribes_controller.js')

router
  .post('/api/unsubscribe', [unsubscribes, 'store'])
  .access('public')
  .describe({
    summary: 'Get no more mails of a kind, by the link of one of them (RFC 8058, one click)',
    tag,
    query: unsubscribeValidator,
    responses: { 204: { description: 'No more of them' } },
    problems: { token_not_found: 404 },
    example,
  })

router
  .get('/api/unsubscribe', [unsubscribes, 'show'])
  .access('public')
  .describe({
    summary: 'Leads to the page that asks first',
    tag,
    query: unsubscribeValidator,
    responses: { 303: { description: 'To the page' } },
    example,
  })
