const DAY_MS = 24 * 60 * 60 * 1000

/** How far ahead free times are shown, today included. */
const HORIZON_DAYS = 60

const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / DAY_MS
const dateOf = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** Where the days before and after these begin, as far as there are any to show. */
export function neighborWeeks(
  days: readonly { date: string }[],
  today: string
): { earlier: string | null; later: string | null } {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return { earlier: null, later: null }
  const [from, next, now] = [dayOf(first.date), dayOf(last.date) + 1, dayOf(today)]
  return {
    earlier: from > now ? dateOf(Math.max(now, from - days.length)) : null,
    later: next < now + HORIZON_DAYS ? dateOf(next) : null,
  }
}
