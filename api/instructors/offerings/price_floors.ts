import { priceOf, type Cents } from '#api/core/money'
import { defineSetting } from '#api/core/settings/define_setting'
import { setting } from '#api/core/settings/settings'
import type { Format } from './format.js'
import { OFFERING_LIMITS, type OfferingTerms } from './offering.js'

const floor = (name: string, cents: number, where: string) =>
  defineSetting({
    key: `offerings.price_floor_${name}_cents`,
    default: cents,
    min: 0,
    max: OFFERING_LIMITS.rate,
    unit: 'cents an hour',
    description: `The least an instructor may ask for an hour ${where}; kept offerings stay as they are`,
  })

export const inPersonFloor = floor('in_person', 4_000, 'in person')
export const onlineFloor = floor('online', 3_000, 'online')

export type Floors = Record<Format, Cents>

/** The least that an hour costs in each format, as staff have set it. */
export function priceFloors(): Floors {
  const [inPerson, online] = [BigInt(setting(inPersonFloor)), BigInt(setting(onlineFloor))]
  return {
    student_location: inPerson,
    instructor_location: inPerson,
    online,
    neutral_location: inPerson,
  }
}

/** A lesson that would cost too little. */
export interface BelowFloor {
  field: string
  format: Format
  duration: number
  price: Cents
  required: Cents
}

/**
 * Prices below the floor, one for each format: of its shortest such lesson. Pure. Floor and rate are
 * both taken for the lesson's length and rounded half up to the cent before they are compared, since
 * the price of a lesson is what a student pays.
 */
export function pricesBelow(
  { formats, durations }: Pick<OfferingTerms, 'formats' | 'durations'>,
  floors: Floors
): BelowFloor[] {
  const shortestFirst = [...durations].sort((a, b) => a - b)
  return formats.flatMap(({ format, hourly_rate_cents: rate }, place) => {
    const field = `formats.${place}.hourly_rate_cents`
    const lessons = shortestFirst.map((duration) => ({
      ...{ field, format, duration },
      price: priceOf(BigInt(rate), BigInt(duration)),
      required: priceOf(floors[format], BigInt(duration)),
    }))
    return lessons.filter(({ price, required }) => price < required).slice(0, 1)
  })
}
