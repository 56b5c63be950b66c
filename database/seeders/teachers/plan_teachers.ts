import { boroughOf } from '#api/geography/borough'
import type { Format } from '#api/instructors/offerings/format'
import type { AgeGroup } from '#api/catalogue/catalogue'
import { at, draw, pick } from './draw.js'
import { inSentence } from './in_sentence.js'
import type { Home, Subject, Teacher } from './teacher.js'
import { planWeek } from './plan_week.js'
import * as words from './teacher_words.js'

/** So many dates have hours. */
export const DAYS = 60

/** Dollars an hour that are usual for a category. */
const USUAL: Record<string, number> = {
  ...{ music: 80, dance: 70, arts: 65, sports: 75, tutoring: 85, languages: 60, hobbies: 70 },
}

const WAYS: Format[][] = [
  ['student_location', 'online'],
  ['student_location', 'neutral_location'],
  ['instructor_location', 'online'],
  ['student_location', 'instructor_location', 'online'],
  ['online', 'neutral_location'],
]

/**
 * The first so many instructors of the demo: all categories and boroughs in turn, the same people with
 * the same words each time.
 */
export function planTeachers(count: number, subjects: Subject[], homes: Home[]): Teacher[] {
  const categories = [...Map.groupBy(subjects, ({ category }) => category).values()]
  const boroughs = [...Map.groupBy(homes, ({ borough }) => borough).values()]
  return Array.from({ length: count }, (_, place) => {
    const within = at(categories, place)
    const first = Math.floor(place / categories.length) * 3
    const many = 1 + Math.floor(draw(place, 'offerings') ** 2 * 4)
    const taught = [...new Set(Array.from({ length: many }, (_, n) => at(within, first + n)))]
    const around = at(boroughs, place)
    const home = at(around, Math.floor(place / boroughs.length) * 7)
    return teacherOf(place, taught, home, around)
  })
}

function teacherOf(place: number, taught: Subject[], home: Home, around: Home[]): Teacher {
  const years = 2 + Math.floor(draw(place, 'years') * 24)
  const [subject] = taught as [Subject]
  const fill = (sentence: string) =>
    sentence
      .replaceAll('{service}', subject.name)
      .replaceAll('{area}', inSentence(home.name))
      .replaceAll('{borough}', inSentence(boroughOf(home.borough).name))
      .replaceAll('{years}', String(years))
      .replaceAll('{whom}', pick(words.WHOM, place, 'whom'))
  const firstName = at(words.FIRST, place)
  // Forty names and twenty-five: no two people share both.
  const lastName = at(words.LAST, place * 3 + Math.floor(place / words.FIRST.length))
  const ways = at(WAYS, place + Math.floor(place / WAYS.length))
  const offerings = taught.map((one) => offeringOf(place, one, ways))
  const used = new Set(offerings.flatMap(({ formats }) => formats.map(({ format }) => format)))
  const travels = used.has('student_location') || used.has('neutral_location')
  return {
    place,
    firstName,
    lastName,
    email: `${firstName}.${lastName}@lessons.example`.toLowerCase(),
    headline: fill(at(words.HEADLINES, place + Math.floor(place / 10))).slice(0, 80),
    bio: [
      fill(at(words.OPENINGS, place)),
      at(words.METHODS, place),
      fill(at(words.CLOSINGS, place)),
    ].join(' '),
    years,
    languages: ['en', ...(place % 3 ? [pick(words.LANGUAGES, place, 'language')] : [])],
    education: place % 4 ? [fill(pick(words.SCHOOLS, place, 'school'))] : [],
    offerings,
    coverage: travels ? coverageOf(place, home, around) : [],
    address: used.has('instructor_location') ? addressOf(place, home) : null,
    areaId: home.id,
    week: planWeek(place),
    daysOff: Array.from({ length: DAYS }, (_, day) => day).filter(
      (day) => draw(place, 'off', day) < 0.08
    ),
    liveDaysAgo: 3 + Math.floor(draw(place, 'live') * 300),
  }
}

function offeringOf(place: number, subject: Subject, ways: Format[]) {
  const fives = (dollars: number) => Math.round(dollars / 5) * 500
  const usual = (USUAL[subject.category] ?? 70) * (0.8 + draw(place, subject.id, 'rate') * 0.6)
  const rates: Record<Format, number> = {
    student_location: fives(usual + 15),
    instructor_location: fives(usual),
    online: fives(usual - 10),
    neutral_location: fives(usual + 5),
  }
  const possible = ways.filter((way) => way !== 'online' || subject.online_capable)
  const grownUp = subject.age_groups.filter((group) => group !== 'toddler')
  const ages = place % 2 && grownUp.length > 0 ? grownUp : subject.age_groups
  return {
    serviceId: subject.id,
    formats: (possible.length > 0 ? possible : (['instructor_location'] as const)).map(
      (format) => ({ format, hourly_rate_cents: rates[format] })
    ),
    durations: pick([[60], [30, 60], [45, 60], [60, 90], [30, 45, 60]], place, subject.id, 'time'),
    age_groups: ages as AgeGroup[],
    levels: pick(
      [['beginner'], ['beginner', 'intermediate'], ['beginner', 'intermediate', 'advanced']],
      place,
      subject.id
    ),
    selections: {},
    description: pick(words.DESCRIPTIONS, place, subject.id, 'said'),
    equipment: null,
  }
}

/** The home and what is next to it; every now and then the whole borough. */
function coverageOf(place: number, home: Home, around: Home[]): number[] {
  const far = (one: Home) => Math.hypot(one.lat - home.lat, (one.lng - home.lng) * 0.758)
  const near = [...around].sort((a, b) => far(a) - far(b) || a.id - b.id)
  const many = place % 17 === 0 ? near.length : 3 + Math.floor(draw(place, 'reach') * 14)
  return near.slice(0, many).map(({ id }) => id)
}

const addressOf = (place: number, { zips, lat, lng }: Home) => ({
  name: pick(words.ROOMS, place, 'room'),
  street: `${10 + Math.floor(draw(place, 'number') * 390)} ${pick(words.STREETS, place)} Street`,
  zip: zips[0] ?? '10001',
  lat: lat + (draw(place, 'north') - 0.5) / 1_000,
  lng: lng + (draw(place, 'east') - 0.5) / 1_000,
})
