import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import { businessClock } from '#api/core/clock'
import { moveBusinessClock } from '#api/core/business_clock'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { PHASES } from '#api/beta/posture/posture'
import type { User } from '#api/accounts/user'
import { bodyOf, call, type Answer } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import { asStaff, caughtMails, drainAllMail, freshDesk } from '#tests/functional/beta/desk'

export { asStaff, bodyOf }

/** A house in which instructors need no invite. */
export const freshClinic = () => freshDesk(PHASES.public)

export const inDays = (days: number) => businessClock.now().plus({ days }).toISO()

const DATE = { minutes: 90, capacity: 2, place: 'Room 2' }

/** A date in ten days, seen by everybody unless told otherwise. */
export async function givenClinic(
  said: Record<string, unknown> = {},
  { published = true } = {}
): Promise<string> {
  const made = await asStaff('POST', '/clinic-dates', { starts_at: inDays(10), ...DATE, ...said })
  const { id } = bodyOf<{ id: string }>(made)
  if (published) await asStaff('POST', `/clinic-dates/${id}/publication`)
  return id
}

export const staffSees = async (id: string) => bodyOf(await asStaff('GET', `/clinic-dates/${id}`))

interface Own {
  state: string
  ahead: number | null
  attendance: string | null
}

export interface Shown {
  id: string
  starts_at: string
  seats_left: number
  link: string | null
  online: boolean
  cancelled_because: string | null
  mine: Own | null
}

/** An instructor with hands. */
export async function givenInstructor() {
  const person = await givenPerson('instructor')
  const bearer = await printableToken(person.email)
  const ask = (method: string, path = '') => call(method, `/instructor/clinic${path}`, { bearer })
  return {
    person,
    ask,
    signUp: (id: string): Promise<Answer> => ask('POST', `/${id}/sign-up`),
    stepBack: (id: string): Promise<Answer> => ask('DELETE', `/${id}/sign-up`),
    sees: async () => bodyOf<{ ahead: Shown[]; past: Shown[] }>(await ask('GET')),
    mine: async (id: string) => {
      const { ahead, past } = bodyOf<{ ahead: Shown[]; past: Shown[] }>(await ask('GET'))
      return [...ahead, ...past].find((date) => date.id === id)?.mine ?? null
    },
  }
}

export const statesOf = async (dateId: string) =>
  (await db.from('clinic_sign_ups').where('clinic_date_id', dateId).orderBy('position')).map(
    ({ state }) => state as string
  )

/** Subjects of all mails to somebody, in the order in which they came. */
export async function mailedTo({ email }: User) {
  await drainAllMail()
  return (await caughtMails(email)).toReversed()
}

/** Moves the business to a moment. */
export const moveTo = (at: string) =>
  moveBusinessClock(DateTime.fromISO(at).toMillis() - Date.now())
