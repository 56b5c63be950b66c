import router from '@adonisjs/core/services/router'
import { CONSENT } from '../background/consent.js'
import { consentValidator, disputeValidator } from '../validators.js'
import { ownVettingSchema } from './own_vetting.js'

const own = { permission: 'manage_instructor_profile' }
const tag = 'Verification'
const responses = { 200: { description: 'How far you are', schema: ownVettingSchema } }
const teaches = { instructors_only: 403 }
const sends = { document_being_read: 409, file_too_large: 413 }
const multipart = {
  type: 'object' as const,
  required: ['file'],
  properties: { file: { type: 'string' as const, format: 'binary' } },
}
const BASE = '/api/instructor/verification'

router
  .get(BASE, [() => import('./verifications_controller.js'), 'show'])
  .access(own)
  .describe({
    summary: 'How your identity and background check stand, and what you sent',
    tag,
    responses,
    problems: teaches,
  })

router
  .post(`${BASE}/identity`, [() => import('./identity_documents_controller.js'), 'store'])
  .access(own)
  .describe({
    summary: 'Send a document that shows who you are: PDF, JPEG or PNG, at most 10 MiB',
    tag,
    multipart,
    responses,
    problems: { ...teaches, ...sends, identity_accepted: 409 },
    example: { body: { file: '@me.png' } },
  })

router
  .post(`${BASE}/consent`, [() => import('./consents_controller.js'), 'store'])
  .access(own)
  .describe({
    summary: 'Agree to a background check; the time and your address are kept with it',
    tag,
    body: consentValidator,
    responses,
    problems: { ...teaches, check_state: 409, renewal_too_early: 409, consent_changed: 409 },
    example: { body: { version: CONSENT.version, agreed: true } },
  })

router
  .post(`${BASE}/report`, [() => import('./reports_controller.js'), 'store'])
  .access(own)
  .describe({
    summary: 'Send your background report: PDF, JPEG or PNG, at most 10 MiB',
    tag,
    multipart,
    responses,
    problems: { ...teaches, ...sends, check_state: 409, consent_changed: 409 },
    example: { body: { file: '@me.png' } },
  })

router
  .post(`${BASE}/dispute`, [() => import('./disputes_controller.js'), 'store'])
  .access(own)
  .describe({
    summary: 'Say what is wrong in what was found; nothing is decided before staff have answered',
    tag,
    body: disputeValidator,
    responses,
    problems: { ...teaches, check_state: 409 },
    example: { body: { statement: 'This is about another person of the same name.' } },
  })

router
  .get(`${BASE}/documents/:id/pages/:page`, [
    () => import('../documents/own_pages_controller.js'),
    'show',
  ])
  .where('page', /^[1-9]\d?$/)
  .access(own)
  .describe({
    summary: 'A page of a document you sent, as long as it is kept; the look is recorded',
    tag,
    responses: { 200: { description: 'The page', contentType: 'image/jpeg' } },
    problems: { impersonation_closed: 403 },
    example: { params: { page: '1' } },
  })
