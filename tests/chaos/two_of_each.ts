import { house, until } from '#tests/house'

export const reason = 'for a test'

interface Line {
  kind: string
  reason: string
  by: { name: string } | null
  from: { phase: string }
  to: { phase: string }
}

export let doors: string[]
let headers: Record<string, string>

/** Two servers, two workers. */
export async function twoOfEach() {
  const { url, token, startAnother } = await house()
  headers = {
    authorization: `Bearer ${await token('admin@instainstru.test')}`,
    'content-type': 'application/json',
  }
  if (doors) return
  const [other] = await Promise.all([startAnother('server'), startAnother('worker')])
  doors = [url, other]
}

export async function ask<Shape>(door: string, method: string, path: string, wish?: object) {
  const body = wish && JSON.stringify({ reason, ...wish })
  const answer = await fetch(`${door}/api/admin${path}`, { method, headers, body })
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as Shape
}

export const switchTo = (door: string, phase: string) =>
  ask(door, 'PUT', '/phases/current', { phase })
export const history = () => ask<Line[]>(doors[1], 'GET', '/phase-changes')

export const told = async (door: string, header: string) =>
  (await fetch(`${door}/api/health`)).headers.get(header)

/**
 * Waits until every server says so; answers how long after the beginning one was still asked that did
 * not know. A server or a test that a busy machine leaves waiting says nothing about that.
 */
export async function everywhere(
  header: string,
  value: string,
  withinMs = 60_000
): Promise<number> {
  const since = performance.now()
  let ignorant = since
  const isSo = async (door: string) => {
    const asked = performance.now()
    const knows = (await told(door, header)) === value
    if (!knows) ignorant = Math.max(ignorant, asked)
    return knows
  }
  await Promise.all(doors.map((door) => until(() => isSo(door), withinMs)))
  return ignorant - since
}

export const phaseIs = (phase: string) => everywhere('x-beta-phase', phase)
