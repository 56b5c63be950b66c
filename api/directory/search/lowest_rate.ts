import type { Offering } from '#api/instructors/offerings/offering'

/** What an hour costs at least, and in which format; of equals the one that is shown first. */
export const lowestRate = ({ formats }: Offering) =>
  formats.reduce((low, one) => (one.hourly_rate_cents < low.hourly_rate_cents ? one : low))
