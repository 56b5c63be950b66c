import type { Away } from '@/features/calendar/week/away.ts'
import { addDays, mondayOf } from '@/features/calendar/week/dates.ts'
import type { Tag } from '@/features/calendar/week/day.ts'
import type { Api } from '@/lib/api.server.ts'

/** Days of `GET /api/instructor/availability`, by the instructor's own wall. */
export interface Week {
  time_zone: string
  today: string
  days: { date: string; windows: { start: string; end: string; tag: Tag }[] }[]
}

export interface OwnOffering {
  id: string
  service: { name: string }
  not_shown_because: string | null
  formats: { format: string; hourly_rate_cents: number }[]
}

interface Clinic {
  starts_at: string
  online: boolean
  place: string | null
  seats_left: number
  cancelled_because: string | null
  mine: { state: 'seated' | 'waiting' } | null
}

/** The rows beside the profile itself; what could not be asked is null, and its part is left out. */
export interface Surroundings {
  /** Seven days from today on, and the time off that hides some of them. */
  week: (Week & { away: Away }) | null
  offerings: OwnOffering[] | null
  clinic: (Clinic & { zone: string }) | null
  /** The next start somebody could book; null where there is none or nobody can see it. */
  next: { starts_at: string; zone: string } | null
}

/** One question each, all at once. */
export async function loadSurroundings(api: Api, shownSlug: string | null): Promise<Surroundings> {
  const [week, offerings, clinics, next] = await Promise.all([
    nextSevenDays(api),
    bodyOf(api.get<OwnOffering[]>('/instructor/offerings')),
    bodyOf(api.get<{ zone: string; ahead: Clinic[] }>('/instructor/clinic')),
    shownSlug
      ? bodyOf(
          api.get<{ next: string | null; zone: string }>(`/instructors/${shownSlug}/availability`)
        )
      : null,
  ])
  return {
    week,
    offerings,
    clinic: clinics && nearest(clinics),
    next: next?.next ? { starts_at: next.next, zone: next.zone } : null,
  }
}

/** They lie in this week and, unless it is Monday, in the one after it. */
async function nextSevenDays(api: Api): Promise<Surroundings['week']> {
  const path = '/instructor/availability'
  const [week, away] = await Promise.all([
    bodyOf(api.get<Week>(path)),
    bodyOf(api.get<Away>(`${path}/vacations`)),
  ])
  if (!week || !away) return null
  const { today } = week
  const after = addDays(mondayOf(today), 7)
  const later = await bodyOf(api.get<Week>(`${path}?week=${after}`))
  if (!later) return null
  const ahead = [...week.days, ...later.days].filter(({ date }) => date >= today)
  return { ...week, away, days: ahead.slice(0, 7) }
}

/** One's own seat comes before dates one has not chosen. */
function nearest({ zone, ahead }: { zone: string; ahead: Clinic[] }): Surroundings['clinic'] {
  const open = ahead.filter(({ cancelled_because: cancelled }) => cancelled === null)
  const clinic = open.find(({ mine }) => mine) ?? open[0]
  return clinic ? { ...clinic, zone } : null
}

async function bodyOf<T>(asked: ReturnType<typeof Api.prototype.get<T>>): Promise<T | null> {
  const answer = await asked
  return answer.ok ? answer.body : null
}
