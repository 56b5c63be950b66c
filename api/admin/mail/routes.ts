import router from '@adonisjs/core/services/router'
import { bulkSchema } from '#api/core/bulk'
import { listOf } from '#api/core/schemas'
import { retriesValidator } from '../retries_validator.js'
import { mailList, mailSchema, mailWithAttemptsSchema } from './mail_transformer.js'
import { templateSchema } from './template_transformer.js'
import { previewValidator, templatePreviewValidator } from './validators.js'

const staff = { permission: 'manage_messaging' }
const tag = 'Mail outbox'
const part = { description: 'One part of the mail', contentType: ['text/html', 'text/plain'] }

router
  .get('/api/admin/mail', [() => import('./mails_controller.js'), 'index'])
  .access(staff, 'staff')
  .describe({
    summary: 'Mails that went out or will',
    tag,
    list: mailList,
    responses: { 200: { description: 'A page of mails', schema: listOf(mailSchema) } },
  })

router
  .get('/api/admin/mail/:id', [() => import('./mails_controller.js'), 'show'])
  .access(staff, 'staff')
  .describe({
    summary: 'One mail with each try',
    tag,
    responses: { 200: { description: 'The mail', schema: mailWithAttemptsSchema } },
  })

router
  .post('/api/admin/mail/:id/retry', [() => import('./mail_retries_controller.js'), 'store'])
  .access(staff, 'staff')
  .describe({
    summary: 'Send a failed or unknown mail again, with the same Message-ID',
    tag,
    responses: { 200: { description: 'Queued', schema: mailSchema } },
    problems: { mail_state: 409 },
  })

router
  .post('/api/admin/mail/bulk', [() => import('./mail_bulks_controller.js'), 'store'])
  .access(staff, 'staff')
  .describe({
    summary: 'Send up to 100 failed or unknown mails again, each with its own result',
    tag,
    body: retriesValidator,
    responses: { 200: { description: 'A result for each id', schema: bulkSchema } },
    example: { body: { action: 'retry', ids: ['01J0000000000000000000NEWY'] } },
  })

router
  .get('/api/admin/mail/:id/preview', [() => import('./mail_previews_controller.js'), 'show'])
  .access(staff, 'staff')
  .describe({
    summary: 'One mail as it left or would leave, its secrets masked',
    tag,
    query: previewValidator,
    responses: { 200: part },
    problems: { mail_cause_gone: 410 },
    example: { query: { as: 'html', theme: 'dark' } },
  })

router
  .get('/api/admin/mail-templates', [() => import('./mail_templates_controller.js'), 'index'])
  .access(staff, 'staff')
  .describe({
    summary: 'Every kind of mail, what makes it go out, and its samples',
    tag,
    responses: { 200: { description: 'The kinds', schema: listOf(templateSchema) } },
  })

router
  .get('/api/admin/mail-templates/:kind/preview', [
    () => import('./template_previews_controller.js'),
    'show',
  ])
  .access(staff, 'staff')
  .describe({
    summary: 'A kind of mail, made from invented values',
    tag,
    query: templatePreviewValidator,
    responses: { 200: part },
    example: { params: { kind: 'invite' }, query: { sample: 'student', as: 'text' } },
  })

router
  .get('/api/admin/invites/:id/mail-preview', [
    () => import('./invite_previews_controller.js'),
    'show',
  ])
  .access({ permission: 'manage_invites' }, 'staff')
  .describe({
    summary: 'The mail that sending an invite again would send now, its code masked',
    tag: 'Invites',
    query: previewValidator,
    responses: { 200: part },
    example: { query: { as: 'html', theme: 'light' } },
  })
