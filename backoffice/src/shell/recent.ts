/** Where somebody was lately in this window; forgotten with the window and with the session. */
export interface Place {
  title: string
  path: string
}

const KEY = 'iit-recent'
const MOST = 6

export function recentPlaces(): Place[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isPlace) : []
  } catch {
    return []
  }
}

/** A place that is visited again moves to the front, with the filters it has now. */
export function noteVisit(place: Place): void {
  const others = recentPlaces().filter(({ path }) => pageOf(path) !== pageOf(place.path))
  try {
    sessionStorage.setItem(KEY, JSON.stringify([place, ...others].slice(0, MOST)))
  } catch {
    // Nothing depends on it.
  }
}

export function forgetVisits(): void {
  try {
    sessionStorage.removeItem(KEY)
  } catch {
    // Nothing was kept.
  }
}

const pageOf = (path: string) => path.split('?')[0]

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' && value !== null && 'title' in value && 'path' in value
