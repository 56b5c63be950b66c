import { windowsOf } from '../week/day.ts'
import { savedWeek, type Days, type SavedWeek, type WeekAnswer } from '../week/editor.ts'

const PATH = '/api/instructor/availability'

/** Why a week could not be read or saved; what was painted is kept whichever it is. */
export type Trouble = 'offline' | 'signed_out' | 'broken' | { words: string }

export type Loaded =
  { ok: true; week: SavedWeek; today: string; zone: string } | { ok: false; trouble: Trouble }

export type Saved =
  | { ok: true; week: SavedWeek; changed: number; past: number }
  /** Somebody saved the week meanwhile: as it is now. */
  | { ok: false; theirs: SavedWeek }
  | { ok: false; trouble: Trouble }

export async function loadWeek(monday: string): Promise<Loaded> {
  const response = await call(monday, { method: 'GET' })
  if (!response?.ok) return { ok: false, trouble: await troubleOf(response) }
  const body = (await response.json()) as WeekAnswer
  const week = savedWeek(body, response.headers.get('etag') ?? '')
  return { ok: true, week, today: body.today, zone: body.time_zone }
}

/** Sends the days that differ, on the state they were made on. */
export async function saveWeek({ week, version }: SavedWeek, days: Days): Promise<Saved> {
  const sent = Object.entries(days).map(([date, day]) => ({ date, windows: windowsOf(day) }))
  const response = await call(week, {
    method: 'PUT',
    headers: { 'if-match': version, 'content-type': 'application/json' },
    body: JSON.stringify({ days: sent }),
  })
  if (response?.status === 412) {
    const { current, etag } = (await response.json()) as { current: WeekAnswer; etag: string }
    return { ok: false, theirs: savedWeek(current, etag) }
  }
  if (!response?.ok) return { ok: false, trouble: await troubleOf(response) }
  const body = (await response.json()) as WeekAnswer & { days_changed: number; days_past: number }
  const saved = savedWeek(body, response.headers.get('etag') ?? '')
  return { ok: true, week: saved, changed: body.days_changed, past: body.days_past }
}

/** Null when nobody answers. A sign-in that has run out is renewed once, as pages do it. */
async function call(monday: string, init: RequestInit): Promise<Response | null> {
  const ask = () => fetch(`${PATH}?week=${monday}`, init)
  try {
    const response = await ask()
    if (response.status !== 401) return response
    const renewed = await fetch('/api/auth/refresh', { method: 'POST' })
    return renewed.ok ? await ask() : response
  } catch {
    return null
  }
}

async function troubleOf(response: Response | null): Promise<Trouble> {
  if (!response) return 'offline'
  if (response.status === 401) return 'signed_out'
  if (response.status >= 500) return 'broken'
  const problem = (await response.json().catch(() => ({}))) as { detail?: string; title?: string }
  return { words: problem.detail ?? problem.title ?? 'This was refused.' }
}
