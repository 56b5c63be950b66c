import router from '@adonisjs/core/services/router'
import { isProd } from '#api/core/database_tier'
import { instant, listOf, object, text } from '#api/core/schemas'

const tag = 'Outside prod'

/** What only the demo and tests need. On prod these routes do not exist. */
if (!isProd()) {
  router
    .get('/dev/mail', [() => import('./mailboxes_controller.js'), 'index'])
    .access('public')
    .describe({
      summary: 'The mails that the catcher has caught, as a page',
      tag,
      responses: { 200: { description: 'A page', contentType: 'text/html' } },
    })

  router
    .get('/dev/mail/messages.json', [() => import('./caught_mails_controller.js'), 'index'])
    .access('public')
    .describe({
      summary: 'The caught mails, newest first; `to` narrows to one address',
      tag,
      responses: {
        200: {
          description: 'At most 100 mails',
          schema: listOf(
            object({
              id: text,
              to: text,
              subject: text,
              headers: { type: 'object' },
              text,
              html: text,
              message_id: text,
              received_at: instant,
            })
          ),
        },
      },
    })

  router
    .get('/dev/codes', [() => import('./codes_pages_controller.js'), 'index'])
    .access('public')
    .describe({
      summary: 'The codes with which the demo accounts of staff sign in now, as a page',
      tag,
      responses: { 200: { description: 'A page', contentType: 'text/html' } },
    })

  router
    .get('/dev/codes.json', [() => import('./codes_controller.js'), 'index'])
    .access('public')
    .describe({
      summary: 'The same codes for scripts',
      tag,
      responses: {
        200: {
          description: 'One entry for each demo account with a second factor',
          schema: listOf(
            object({
              email: text,
              code: { anyOf: [text, { type: 'null' }] },
              seconds_left: { type: 'integer', description: 'Until the next code is there' },
            })
          ),
        },
      },
    })

  router
    .get('/dev/mail/:id', [() => import('./mailboxes_controller.js'), 'show'])
    .access('public')
    .describe({
      summary: 'One caught mail, as a page',
      tag,
      responses: { 200: { description: 'A page', contentType: 'text/html' } },
    })

  router
    .get('/dev/mail/:id/body', [() => import('./mail_bodies_controller.js'), 'show'])
    .access('public')
    .describe({
      summary: 'The HTML of one caught mail, for the frame of its page',
      tag,
      responses: { 200: { description: 'The mail', contentType: 'text/html' } },
    })
}
