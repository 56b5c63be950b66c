import db from '@adonisjs/lucid/services/db'
import { demoEmail } from '#api/accounts/demo_accounts'
import { findUserByEmail } from '#api/accounts/user_repository'
import { makeClinicDate } from '#api/clinic/dates/make_clinic_date'
import { publishClinicDate } from '#api/clinic/dates/publish_clinic_date'
import { insertSignUp } from '#api/clinic/sign_ups/sign_up_repository'
import type { Actor } from '#api/core/actor'
import { businessClock } from '#api/core/clock'

const DAYS_AHEAD = 9
const SEATS = 6
/** One more than there are seats. */
const PEOPLE = 7

/** An evening a good week from now, all of whose seats are taken; the same people each time. */
export async function seedDemoClinic(): Promise<void> {
  const { id: userId, email, roles } = (await findUserByEmail(demoEmail('admin')))!
  const actor: Actor = { userId, email, roles, permissions: new Set(), channel: 'command' }
  const now = businessClock.now()
  const evening = now.setZone('America/New_York').startOf('day').plus({ days: DAYS_AHEAD })
  const dateId = await makeClinicDate(actor, {
    starts_at: evening.set({ hour: 18 }).toJSDate(),
    minutes: 90,
    capacity: SEATS,
    place: 'Annex of the Quince Street Library, room 2',
    link: null,
    notes: 'Bring a draft of your profile and two pictures. We read each one together.',
  })
  await publishClinicDate(actor, dateId, {})
  // Who was there already gets no mail of it: the demo is no news to anybody.
  await db.transaction(async (trx) => {
    for (const [place, id] of (await newcomers()).entries()) {
      const state = place < SEATS ? 'seated' : 'waiting'
      await insertSignUp(trx, { dateId, userId: id, state }, now.minus({ hours: 30 - place * 3 }))
    }
  })
}

/** Instructors who came by an invite of the last weeks. */
async function newcomers(): Promise<string[]> {
  const rows = await db
    .from('users as u')
    .join('user_roles as r', 'r.user_id', 'u.id')
    .select('u.id')
    .where('r.role', 'instructor')
    .whereLike('u.email', '%@example.net')
    .orderBy('u.email')
    .limit(PEOPLE)
  return rows.map(({ id }) => id)
}
