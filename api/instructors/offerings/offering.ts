import type { AgeGroup } from '#api/catalogue/catalogue'
import type { Format } from './format.js'

/** What one hour costs in one format. Cents; at most `OFFERING_LIMITS.rate`, so a number holds it. */
export interface FormatRate {
  format: Format
  hourly_rate_cents: number
}

/** One instructor's terms for a service, in their own words (teaching.md, "Offering"). */
export interface OfferingTerms {
  formats: FormatRate[]
  /** Minutes. */
  durations: number[]
  age_groups: AgeGroup[]
  /** Values of the filter `skill_level`. */
  levels: string[]
  /** Values of the other filters of the service's subcategory, by the filter's key. */
  selections: Record<string, string[]>
  description: string | null
  equipment: string | null
}

/** An offering as anybody may see it. */
export interface Offering extends OfferingTerms {
  id: string
  service: { slug: string; name: string; category: { slug: string; name: string } }
}

export const OFFERING_STATES = ['live', 'archived'] as const
export type OfferingState = (typeof OFFERING_STATES)[number]

/** Every length a lesson may have, in minutes. */
export const DURATIONS = Array.from({ length: 15 }, (_, step) => 30 + 15 * step)

/** The filter that is kept as `levels`; every subcategory has it. */
export const LEVEL_FILTER = 'skill_level'

export const OFFERING_LIMITS = {
  /** Live ones of one instructor. */
  live: 30,
  /** Archived ones that are shown. */
  archived: 50,
  /** Cents an hour. */
  rate: 100_000,
  description: 1_000,
  equipment: 500,
} as const
