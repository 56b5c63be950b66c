import router from '@adonisjs/core/services/router'
import { clinicPageSchema, shownClinicSchema } from './shown_clinic_transformer.js'

const own = { permission: 'manage_instructor_profile' }
const tag = 'Teaching'
const responses = { 200: { description: 'The date, as it is now', schema: shownClinicSchema } }
const refusals = { instructors_only: 403, clinic_begun: 409, clinic_cancelled: 409 }
const signUps = () => import('./clinic_sign_ups_controller.js')

router
  .get('/api/instructor/clinic', [() => import('./clinics_controller.js'), 'show'])
  .access(own)
  .describe({
    summary: 'The dates of the Profile Clinic ahead, and those you have been to',
    tag,
    responses: { 200: { description: 'Dates', schema: clinicPageSchema } },
    problems: { instructors_only: 403 },
  })

router.post('/api/instructor/clinic/:id/sign-up', [signUps, 'store']).access(own).describe({
  summary: 'Take a seat, or a place in line when all are taken; done twice it is done once',
  tag,
  responses,
  problems: refusals,
})

router.delete('/api/instructor/clinic/:id/sign-up', [signUps, 'destroy']).access(own).describe({
  summary: 'Step back; who has waited longest gets the seat',
  tag,
  responses,
  problems: refusals,
})

router
  .get('/api/instructor/clinic/:id/calendar.ics', [
    () => import('./clinic_calendars_controller.js'),
    'show',
  ])
  .access(own)
  .describe({
    summary: 'A date for your own calendar',
    tag,
    responses: { 200: { description: 'iCalendar (RFC 5545)', contentType: 'text/calendar' } },
    problems: { instructors_only: 403 },
  })
