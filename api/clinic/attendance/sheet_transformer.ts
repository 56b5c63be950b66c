import { id, instant, named, object, oneOf, orNull, text } from '#api/core/schemas'
import { ATTENDANCES, SIGN_UP_STATES } from '../clinic_date.js'
import type { SheetRow } from './sheet_queries.js'

export const clinicSignUpSchema = named(
  'ClinicSignUp',
  object({
    id,
    clinic_date_id: id,
    starts_at: instant,
    user_id: id,
    name: text,
    email: text,
    state: oneOf(SIGN_UP_STATES),
    signed_up_at: instant,
    seated_at: orNull(instant),
    stepped_back_at: orNull(instant),
    reminded_at: orNull(instant),
    attendance: orNull(oneOf(ATTENDANCES)),
    attendance_at: orNull(instant),
  })
)

/** A line of the attendance sheet. */
export const toSheetLine = (row: SheetRow) => ({
  id: row.id,
  clinic_date_id: row.clinic_date_id,
  starts_at: row.starts_at.toISOString(),
  user_id: row.user_id,
  name: `${row.first_name} ${row.last_name}`.trim(),
  email: row.email,
  state: row.state,
  signed_up_at: row.signed_up_at.toISOString(),
  seated_at: row.seated_at?.toISOString() ?? null,
  stepped_back_at: row.stepped_back_at?.toISOString() ?? null,
  reminded_at: row.reminded_at?.toISOString() ?? null,
  attendance: row.attendance,
  attendance_at: row.attendance_at?.toISOString() ?? null,
})

export type SheetLine = ReturnType<typeof toSheetLine>
