import { setTimeout as sleep } from 'node:timers/promises'
import type { Api } from '../api/client.ts'
import { events } from '../api/events.ts'
import type { Batch } from '../api/types.ts'
import { exits } from '../exits.ts'
import { Failure } from '../failure.ts'

export type Following = {
  until: (batch: Batch) => boolean
  signal: AbortSignal
  /** How long the API may be away before the watching ends. */
  giveUpMs: number
  /** Told once each time the line to the API breaks. */
  onTrouble: (failure: Failure) => void
}

const POLL_MS = 2000
const STRIKES = 3

/** Every state of a batch as the API tells it: over its event stream, or by asking where streams do not get through. */
export async function* follow(
  api: Api,
  id: string,
  { until, signal, giveUpMs, onTrouble }: Following
): AsyncGenerator<Batch> {
  let strikes = 0
  let heardAt = Date.now()
  for (;;) {
    try {
      const source = strikes < STRIKES ? streamed(api, id, signal) : polled(api, id, signal)
      for await (const { batch, live } of source) {
        if (live) strikes = 0
        heardAt = Date.now()
        yield batch
        if (until(batch)) return
      }
    } catch (error) {
      if (signal.aborted || !isPassing(error)) throw error
      if (error.exit === exits.outOfReach && Date.now() - heardAt > giveUpMs) throw error
      if (strikes === 0) onTrouble(error)
    }
    strikes += 1
    await sleep(backOff(strikes), undefined, { signal })
  }
}

type News = { batch: Batch; live: boolean }

/** The snapshot is asked for after the stream is open, so that no change falls between the two. */
async function* streamed(api: Api, id: string, signal: AbortSignal): AsyncGenerator<News> {
  const line = new AbortController()
  const hangUp = () => line.abort(signal.reason)
  signal.addEventListener('abort', hangUp)
  try {
    const stream = await events(api, '/admin/stream', { topics: `invite-batches/${id}` }, line)
    yield { batch: await snapshot(api, id, signal), live: false }
    for await (const { event, data } of stream)
      if (event === 'batch') yield { batch: JSON.parse(data) as Batch, live: true }
  } finally {
    signal.removeEventListener('abort', hangUp)
    line.abort()
  }
}

async function* polled(api: Api, id: string, signal: AbortSignal): AsyncGenerator<News> {
  for (;;) {
    yield { batch: await snapshot(api, id, signal), live: false }
    await sleep(POLL_MS, undefined, { signal })
  }
}

export const snapshot = (api: Api, id: string, signal?: AbortSignal): Promise<Batch> =>
  api.get<Batch>(`/admin/invite-batches/${encodeURIComponent(id)}`, {
    doing: 'read the batch',
    signal,
  })

/** What waiting may cure: a cut line, a restarting or overloaded API. */
function isPassing(error: unknown): error is Failure {
  if (!(error instanceof Failure)) return false
  return error.exit === exits.outOfReach || error.status === 429 || (error.status ?? 0) >= 500
}

/** 0.5 s, 1 s, 2 s … 10 s, spread so that many watchers do not return at once. */
const backOff = (strikes: number): number =>
  Math.min(10_000, 250 * 2 ** strikes) * (0.8 + Math.random() * 0.4)
