import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { calendarFile } from '#api/core/calendar_file'
import { assertInstructor } from '#api/instructors/assert_instructor'
import { noSuchClinic } from '../errors.js'
import { toCalendarEvent } from '../to_calendar_event.js'
import { findShownClinic } from './shown_clinic_queries.js'

export default class ClinicCalendarsController {
  async show(ctx: HttpContext) {
    const actor = actorOf(ctx)
    assertInstructor(actor)
    const clinic = await findShownClinic(actor.userId, ctx.params.id)
    if (!clinic) throw noSuchClinic()
    const link = clinic.own_state === 'seated' ? clinic.link : null
    ctx.response
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('content-disposition', 'attachment; filename="profile-clinic.ics"')
      .send(calendarFile(toCalendarEvent({ ...clinic, link })))
  }
}
