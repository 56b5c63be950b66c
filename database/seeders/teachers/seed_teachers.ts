import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { DEMO_PASSWORD } from '#api/accounts/demo_accounts'
import { newAvatarId } from '#api/accounts/avatars/avatar'
import { hashNewPassword } from '#api/accounts/passwords/password'
import { dayFromWindows } from '#api/availability/plan/windows'
import { writeDays } from '#api/availability/saved/day_repository'
import { businessClock, wallClock } from '#api/core/clock'
import { assertTier, isProd } from '#api/core/database_tier'
import { newId } from '#api/core/ids'
import { dayNumber, localDate, weekday } from '#api/core/local_date'
import { writeCoverage } from '#api/instructors/coverage/coverage_repository'
import { insertOffering } from '#api/instructors/offerings/offering_repository'
import { approximatePlace } from '#api/instructors/places/approximate_place'
import { insertPlace } from '#api/instructors/places/place_repository'
import { freeSlug, slugBase } from '#api/instructors/profile/slug'
import { findHomes, findSubjects } from './demo_city.js'
import { DAYS, planTeachers } from './plan_teachers.js'
import { drawPortraits } from './portraits.js'
import type { Person, Teacher } from './teacher.js'
import { proveAll, registerPeople, showProfiles } from './person_rows.js'

export const TEACHERS = 200

/**
 * Puts so many live instructors into the demo, with all that they need to be shown: offerings, places,
 * hours, proofs, an account for payouts. Answers false when they are there already.
 */
export async function seedTeachers(count = TEACHERS): Promise<boolean> {
  await assertTier()
  if (isProd()) throw new Error('The demo does not go into the database of prod.')
  if (await db.from('users').whereLike('email', '%@lessons.example').first()) return false
  const planned = planTeachers(count, await findSubjects(), await findHomes())
  const people = await named(planned)
  const owner = { email: 'nobody@lessons.example', first_name: 'Demo', last_name: 'Teacher' }
  const hash = await hashNewPassword(DEMO_PASSWORD, owner)
  const spots = await nearbySpots(people)
  const rows = db.transaction(async (trx) => {
    await registerPeople(trx, people, hash)
    await showProfiles(trx, people)
    await proveAll(trx, people)
    await writeCoverage(
      trx,
      people
        .filter(({ coverage }) => coverage.length > 0)
        .map(({ userId, coverage }) => ({ userId, areaIds: coverage })),
      wallClock.now()
    )
    for (const person of people) await openDoors(trx, person, spots.get(person.userId))
  })
  await Promise.all([rows, drawPortraits(people)])
  return true
}

/** Gives each an address of their page that nobody has, and a picture to be drawn. */
async function named(planned: Teacher[]): Promise<Person[]> {
  const taken = new Set((await db.from('instructor_slugs').select('slug')).map(({ slug }) => slug))
  const people: Person[] = []
  for (const teacher of planned) {
    const slug = freeSlug(slugBase(`${teacher.firstName} ${teacher.lastName[0]}.`), taken)
    taken.add(slug)
    const live = businessClock.now().minus({ days: teacher.liveDaysAgo })
    people.push({ ...teacher, userId: newId(), slug, portrait: newAvatarId(), live })
  }
  return people
}

/** What others see of each address. */
async function nearbySpots(people: Person[]) {
  const spots = new Map<string, { approximate_lat: number; approximate_lng: number }>()
  for (const { userId, address, areaId } of people) {
    if (!address) continue
    const { lat, lng } = await approximatePlace({ ...address, pinned: true, area_id: areaId })
    spots.set(userId, { approximate_lat: lat, approximate_lng: lng })
  }
  return spots
}

/** What they teach, where they receive students, and when. */
async function openDoors(
  trx: TransactionClientContract,
  { userId, offerings, address, areaId, week, daysOff, live }: Person,
  spot: { approximate_lat: number; approximate_lng: number } | undefined
): Promise<void> {
  for (const offering of offerings) {
    await insertOffering(trx, { ...offering, id: newId(), userId }, live)
  }
  if (address && spot) {
    const place = { ...address, ...spot, id: newId(), userId, unit: null }
    await insertPlace(trx, { ...place, pinned: true, area_id: areaId }, live)
  }
  const today = dayNumber(businessClock.now().setZone('America/New_York').toISODate()!)
  const dates = Array.from({ length: DAYS }, (_, n) => n).filter((n) => !daysOff.includes(n))
  const days = dates.map((n) => ({
    date: localDate(today + n),
    day: dayFromWindows(week[weekday(today + n)]!),
  }))
  await writeDays(trx, userId, days)
}
