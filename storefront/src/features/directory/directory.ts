import type { Photo } from '../session/photo.ts'

/** What pages read of `GET /api/search` and `GET /api/instructors/{slug}`. */
export type Format = 'student_location' | 'instructor_location' | 'online' | 'neutral_location'

export interface Named {
  slug: string
  name: string
}

export interface Area extends Named {
  borough: string
}

export interface FormatRate {
  format: Format
  hourly_rate_cents: number
}

export interface Offering {
  id: string
  service: Named & { category: Named }
  formats: FormatRate[]
  durations: number[]
  age_groups: ('toddler' | 'kids' | 'teens' | 'adults')[]
  levels: string[]
  description: string | null
  equipment: string | null
}

export interface Profile {
  slug: string
  name: string
  /** Seen by its owner alone. */
  preview: boolean
  headline: string | null
  bio: string | null
  years_experience: number | null
  languages: { code: string; name: string }[]
  education: string[]
  photo: Photo | null
  time_zone: string
  offerings: Offering[]
  neighborhoods: (Area & { id: number })[]
  places: { lat: number; lng: number; neighborhood: Area }[]
  next_start: string | null
  verified: { identity: boolean; background_check: { through: string } | null }
  /** "2026-11". */
  member_since: string
}

export interface Listed extends Named {
  headline: string | null
  photo: Photo | null
  service: Named & { category: Named }
  formats: Format[]
  price: FormatRate
  areas: Area[]
  area_count: number
  boroughs: string[]
  time_zone: string
  duration_minutes: number
  next_starts: string[]
}

export interface Counted extends Named {
  count: number
}

export interface Search {
  query: {
    q: string | null
    category: Named | null
    service: (Named & { category: Named }) | null
    neighborhood: Area | null
    services: Named[]
    words: string | null
  }
  results: Listed[]
  relaxed: Listed[]
  facets: {
    total: number
    categories: Counted[]
    services: Counted[]
    neighborhoods: (Counted & { borough: string })[]
  }
  next: string | null
}

/** `GET /api/instructors/{slug}/availability`. */
export interface FreeDays {
  zone: string
  format: Format
  duration_minutes: number
  next: string | null
  days: { date: string; starts: { starts_at: string }[] }[]
}
