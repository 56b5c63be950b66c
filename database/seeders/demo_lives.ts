import type { DateTime } from 'luxon'
import type { InviteRole, InviteState } from '#api/beta/invites/invite'

const FIRST = [
  ['Adaeze', 'Bruno', 'Celia', 'Darius', 'Elena', 'Felix', 'Greta', 'Hugo', 'Imani', 'Joel'],
  ['Kira', 'Luis', 'Marta', 'Nadia', 'Omar', 'Priya', 'Quentin', 'Rosa', 'Sven', 'Tamar'],
].flat()
const LAST = ['Alvarez', 'Brandt', 'Castro', 'Dimitrov', 'Eze', 'Fontaine', 'Grant', 'Horvat']

interface Person {
  place: number
  firstName: string
  lastName: string
  email: string
  role: InviteRole
  campaign: string
  inBatch: boolean
  daysAgo: number
}

/** A person, the moments of their invite, and where the rows of both are. */
export interface Life extends Person {
  at: DateTime
  moves: { state: InviteState; at: DateTime }[]
  inviteId?: string
  userId?: string
}

/** Of those that many days ago the batch was sent; the others came by ones and twos. */
const BATCH = { people: 60, daysAgo: 38 }
const PEOPLE = 150

/** The same people every time, none of them in the sample CSV. */
export function peopleOf(): Person[] {
  return Array.from({ length: PEOPLE }, (_, place) => {
    const firstName = FIRST[place % FIRST.length]!
    const lastName = LAST[Math.floor(place / FIRST.length)]!
    const inBatch = place < BATCH.people
    const student = !inBatch && place % 4 === 0
    return {
      place,
      firstName,
      lastName,
      email: `${firstName}.${lastName}@example.net`.toLowerCase(),
      role: student ? 'student' : 'instructor',
      campaign: inBatch ? 'september-list' : student ? 'first-students' : 'music-schools',
      inBatch,
      daysAgo: inBatch ? BATCH.daysAgo : 34 - Math.floor(((place - BATCH.people) * 34) / 90),
    }
  })
}

const EXPIRES_DAYS = 14

/** How far somebody came, and how long each step took: by place, so that it never changes. */
export function lifeOf(person: Person, now: DateTime): Life {
  const chance = (salt: number) => ((person.place * 7_919 + salt * 104_729) % 1_000) / 1_000
  const at = now
    .setZone('America/New_York')
    .minus({ days: person.daysAgo })
    .set({
      hour: 10 + (person.inBatch ? 0 : person.place % 7),
      minute: 5,
      second: 0,
      millisecond: 0,
    })
  const moves: Life['moves'] = []
  let moment = at
  const next = (state: InviteState, minutes: number) => {
    moment = moment.plus({ minutes })
    moves.push({ state, at: moment })
  }
  next('sent', 0.2 + chance(1) / 2)
  const bounces = chance(2) < 0.04
  if (bounces) next('bounced', 3)
  else {
    const steps: [state: InviteState, likely: number, hours: number][] = [
      ['delivered', 0.97, 0.004 + chance(10) / 60],
      ['opened', 0.72, 9 + 40 * chance(3) ** 2],
      ['clicked', 0.62, 0.1 + 30 * chance(4) ** 3],
      ['redeemed', 0.6, 0.08 + 60 * chance(5) ** 4],
    ]
    const stays = steps.findIndex(([, likely], place) => chance(place + 6) >= likely)
    for (const [state, , hours] of stays < 0 ? steps : steps.slice(0, stays)) {
      next(state, hours * 60)
    }
  }
  const past = moves.filter((move) => move.at <= now)
  const last = past.at(-1)?.state ?? 'sent'
  const ends = at.plus({ days: EXPIRES_DAYS })
  if (!['redeemed', 'bounced'].includes(last) && ends <= now)
    past.push({ state: 'expired', at: ends })
  return { ...person, at, moves: past }
}
