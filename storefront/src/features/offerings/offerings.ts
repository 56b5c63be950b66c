import { lessonPrice } from '../../lib/money.ts'
import type { Service } from '../catalogue/services.ts'

export const FORMATS = [
  'student_location',
  'instructor_location',
  'online',
  'neutral_location',
] as const
export type Format = (typeof FORMATS)[number]

/** As it is said to the one who teaches. */
export const FORMAT_LABELS: Record<Format, string> = {
  student_location: 'At the student’s',
  instructor_location: 'At your place',
  online: 'Online',
  neutral_location: 'In a public place',
}

/** One of `GET /api/instructor/offerings`. */
export interface Offering {
  id: string
  service: { slug: string; name: string; category: { slug: string; name: string } }
  state: 'live' | 'archived'
  not_shown_because: keyof typeof WHY_NOT_SHOWN | null
  formats: { format: Format; hourly_rate_cents: number }[]
  durations: number[]
  age_groups: Service['age_groups']
  levels: string[]
  selections: Record<string, string[]>
  description: string | null
  equipment: string | null
}

/** One of `GET /api/instructor/price-floors`. */
export interface Floor {
  format: Format
  hourly_rate_cents: number
}

export const WHY_NOT_SHOWN = {
  archived: 'Archived: students do not see it.',
  service_retired:
    'This is no longer in our catalogue, so students do not see it. If it comes back, so does this.',
  not_online_any_more:
    'This cannot be taught online any more. Add another way to teach it, and students see it again.',
  no_ages_left: 'This is for other ages by now. Choose some of them, and students see it again.',
} as const

export const LEVEL_FILTER = 'skill_level'

export const DURATIONS = Array.from({ length: 15 }, (_, step) => 30 + 15 * step)
export const USUAL_DURATIONS = [30, 45, 60, 90]

export const AGES: Record<Service['age_groups'][number], string> = {
  toddler: 'Toddlers',
  kids: 'Kids',
  teens: 'Teens',
  adults: 'Adults',
}

/** "90" or "92.50", as one types it. */
export const typedMoney = (cents: number): string => (cents / 100).toFixed(2).replace(/\.00$/, '')

/** Cents of what somebody typed, such as "90", "$92.50" or "1,000"; null for what is no amount. */
export function centsIn(typed: string): number | null {
  const plain = typed
    .trim()
    .replace(/^\$\s*/, '')
    .replace(/,(?=\d{3}(?:\D|$))/g, '')
  const [, dollars, rest = ''] = /^(\d{1,6})(?:\.(\d{1,2}))?$/.exec(plain) ?? []
  return dollars === undefined ? null : Number(dollars) * 100 + Number(rest.padEnd(2, '0'))
}

export interface PriceLine {
  format: Format
  prices: { minutes: number; price: number; required: number | null }[]
}

/** What a lesson costs for each format that has a rate; `required` where that is too little. */
export function priceLines(
  rates: readonly { format: Format; hourly_rate_cents: number }[],
  durations: readonly number[],
  floors: readonly Floor[] = []
): PriceLine[] {
  const lengths = durations.toSorted((a, b) => a - b)
  return rates.map(({ format, hourly_rate_cents: rate }) => {
    const floor = floors.find((one) => one.format === format)?.hourly_rate_cents ?? 0
    return {
      format,
      prices: lengths.map((minutes) => {
        const [price, least] = [lessonPrice(rate, minutes), lessonPrice(floor, minutes)]
        return { minutes, price, required: price < least ? least : null }
      }),
    }
  })
}
