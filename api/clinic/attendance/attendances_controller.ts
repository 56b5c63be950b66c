import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { answerSignUp } from './clinic_sheets_controller.js'
import { recordAttendance } from './record_attendance.js'
import { attendanceValidator } from './validators.js'

export default class AttendancesController {
  async update(ctx: HttpContext) {
    const { attendance } = await readBody(ctx, attendanceValidator)
    await recordAttendance(actorOf(ctx), ctx.params.id, attendance, ctx.request.id())
    return answerSignUp(ctx.params.id)
  }
}
