import type { DateTime } from 'luxon'
import type { Window } from '#api/availability/plan/windows'
import type { BoroughSlug } from '#api/geography/borough'
import type { OfferingTerms } from '#api/instructors/offerings/offering'

/** A service that can be taught. */
export interface Subject {
  id: string
  name: string
  category: string
  age_groups: string[]
  online_capable: boolean
}

/** A neighborhood that somebody may live in. */
export interface Home {
  id: number
  name: string
  borough: BoroughSlug
  zips: string[]
  lat: number
  lng: number
}

/** An instructor of the demo, before there is a row of them. */
export interface Teacher {
  place: number
  firstName: string
  lastName: string
  email: string
  headline: string
  bio: string
  years: number
  languages: string[]
  education: string[]
  offerings: (OfferingTerms & { serviceId: string })[]
  coverage: number[]
  address: { name: string; street: string; zip: string; lat: number; lng: number } | null
  areaId: number
  /** Monday first. */
  week: Window[][]
  /** Of the next dates, those without lessons, counted from today. */
  daysOff: number[]
  liveDaysAgo: number
}

/** A teacher on the way into the database. */
export type Person = Teacher & { userId: string; slug: string; portrait: string; live: DateTime }
