import router from '@adonisjs/core/services/router'
import { ifMatchHeader } from '#api/core/etag'
import { listOf } from '#api/core/schemas'
import { clinicDateList } from './clinic_date_queries.js'
import { clinicDateSchema } from './clinic_date_transformer.js'
import { cancellationValidator, clinicChangeValidator, clinicValidator } from './validators.js'

const staff = { permission: 'manage_invites' }
const tag = 'Clinic'
const responses = { 200: { description: 'The date', schema: clinicDateSchema } }
const clinicDates = () => import('./clinic_dates_controller.js')
const stale = { changed_meanwhile: 412 }

router
  .get('/api/admin/clinic-dates', [clinicDates, 'index'])
  .access(staff, 'staff')
  .describe({
    summary: 'Dates of the Profile Clinic of every state, found by a part of their place or notes',
    tag,
    list: clinicDateList,
    responses: { 200: { description: 'A page of dates', schema: listOf(clinicDateSchema) } },
    example: { query: { _start: '0', _end: '25', state: 'published' } },
  })

router
  .post('/api/admin/clinic-dates', [clinicDates, 'store'])
  .access(staff, 'staff')
  .describe({
    summary: 'Write a date down as a draft; place, link or both',
    tag,
    body: clinicValidator,
    responses: { 201: { description: 'The draft', schema: clinicDateSchema } },
    example: {
      body: {
        starts_at: '2040-12-01T18:00:00-05:00',
        minutes: 90,
        capacity: 12,
        place: 'The Annex, 40 Rector Street, room 2',
        notes: 'Bring a draft of your profile and two photos.',
      },
    },
  })

router
  .get('/api/admin/clinic-dates/:id', [clinicDates, 'show'])
  .access(staff, 'staff')
  .describe({ summary: 'One date; `ETag` names its state', tag, responses })

router
  .patch('/api/admin/clinic-dates/:id', [clinicDates, 'update'])
  .access(staff, 'staff')
  .describe({
    summary: 'Move a date or say more of it; who signed up hears of another time or place',
    tag,
    body: clinicChangeValidator,
    headers: ifMatchHeader,
    responses,
    problems: { ...stale, clinic_begun: 409, clinic_cancelled: 409, seats_taken: 409 },
    example: { body: { minutes: 60 } },
  })

router
  .post('/api/admin/clinic-dates/:id/publication', [
    () => import('./clinic_publications_controller.js'),
    'store',
  ])
  .access(staff, 'staff')
  .describe({
    summary: 'Show a date to instructors, who can sign up from then on',
    tag,
    headers: ifMatchHeader,
    responses,
    problems: { ...stale, clinic_cancelled: 409 },
  })

router
  .post('/api/admin/clinic-dates/:id/cancellation', [
    () => import('./clinic_cancellations_controller.js'),
    'store',
  ])
  .access(staff, 'staff')
  .describe({
    summary: 'Call a date off for good; who signed up is told by mail, with the reason',
    tag,
    body: cancellationValidator,
    headers: ifMatchHeader,
    responses,
    problems: { ...stale, clinic_begun: 409 },
    example: { body: { reason: 'The room is flooded' } },
  })
