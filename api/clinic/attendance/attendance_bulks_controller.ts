import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { eachByItself } from '#api/core/bulk'
import { readBody } from '#api/core/read_body'
import { recordAttendance } from './record_attendance.js'
import { attendanceBulkValidator } from './validators.js'

export default class AttendanceBulksController {
  async store(ctx: HttpContext) {
    const { action, ids } = await readBody(ctx, attendanceBulkValidator)
    const actor = actorOf(ctx)
    return eachByItself(ids, (id) => recordAttendance(actor, id, action, ctx.request.id()))
  }
}
