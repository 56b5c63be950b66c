import { Refusal } from '#api/core/errors'
import { formatCents } from '#api/core/money'
import { OFFERING_LIMITS } from './offerings/offering.js'
import type { BelowFloor } from './offerings/price_floors.js'

/** Staff may have the permission too, but nobody can learn from them. */
export const instructorsOnly = () =>
  new Refusal(403, 'instructors_only', {
    detail: 'Only an instructor has a profile and offerings.',
  })

/**
 * 422 that names the first price below its floor: format, length and what such a lesson has to cost;
 * `errors` has one for each format. Amounts in cents.
 */
export function priceBelowFloor(below: readonly BelowFloor[]): Refusal {
  const [first] = below
  return new Refusal(422, 'price_below_floor', {
    detail: tellBelow(first),
    errors: below.map((one) => ({
      field: one.field,
      rule: 'price_below_floor',
      message: tellBelow(one),
    })),
    extra: {
      field: first.field,
      format: first.format,
      duration_minutes: first.duration,
      price_cents: Number(first.price),
      required_cents: Number(first.required),
    },
  })
}

const tellBelow = ({ duration, price, required }: BelowFloor) =>
  `${duration} minutes would cost ${formatCents(price)}; ${formatCents(required)} is the least.`

export const alreadyOffered = (service: string) =>
  new Refusal(409, 'already_offered', {
    detail: `You offer "${service}" already. Change that offering, or archive it first.`,
  })

export const tooManyOfferings = () =>
  new Refusal(409, 'too_many_offerings', {
    detail: `There are ${OFFERING_LIMITS.live} offerings already. Archive one first.`,
  })

export const offeringArchived = () =>
  new Refusal(409, 'offering_archived', {
    detail: 'This offering is archived. Offer the service anew to teach it again.',
  })

export const tooManyPlaces = (most: number) =>
  new Refusal(409, 'too_many_places', {
    detail: `You have ${most} addresses already. Take one away first.`,
  })
