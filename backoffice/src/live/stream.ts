import { renewSession, session } from '../data/http.ts'
import { isOwnEcho } from '../data/own_writes.ts'
import { setConnectionState, type ConnectionState } from './connection_state.ts'
import { merge } from './merge.ts'

/** `resync` means: something may have been missed, ask again. */
export type LiveMessage =
  { kind: 'change'; ids: string[] } | { kind: 'batch'; batch: unknown } | { kind: 'resync' }

type Listener = (message: LiveMessage) => void

const MAX_WAIT_MS = 30_000

const listeners = new Map<string, Set<Listener>>()
let source: EventSource | null = null
let openTopics = ''
let failures = 0
let timer: ReturnType<typeof setTimeout> | undefined

/** Those that are there on every page; they do not make the page a live one. */
const ambient = new Set<Listener>()

/** Everything on the page that wants live news shares one stream, named by all their topics. */
export function listen(topic: string, listener: Listener, isAmbient = false): () => void {
  if (isAmbient) ambient.add(listener)
  const known = listeners.get(topic) ?? new Set()
  listeners.set(topic, known.add(listener))
  schedule(0)
  return () => {
    ambient.delete(listener)
    known.delete(listener)
    if (known.size === 0) listeners.delete(topic)
    schedule(0)
  }
}

/** Waits for the tick to end, so that a page that mounts five listeners opens one stream. */
function schedule(delay: number): void {
  clearTimeout(timer)
  timer = setTimeout(reconcile, delay)
}

function reconcile(): void {
  const topics = [...listeners.keys()].sort().join(',')
  const wanted = document.hidden ? '' : topics
  if (wanted === openTopics && source) {
    return show(source.readyState === EventSource.OPEN ? 'live' : 'waiting')
  }
  close()
  if (wanted) return open(wanted)
  show(topics ? 'paused' : 'idle')
}

/** Says how it stands, on pages that follow something. */
function show(state: ConnectionState): void {
  const following = [...listeners.values()].some((known) =>
    [...known].some((one) => !ambient.has(one))
  )
  setConnectionState(following ? state : 'idle')
}

function close(): void {
  source?.close()
  source = null
  openTopics = ''
}

function open(topics: string): void {
  show('waiting')
  openTopics = topics
  source = new EventSource(`/api/admin/stream?topics=${encodeURIComponent(topics)}`)
  source.addEventListener('open', () => {
    show('live')
    failures = 0
    for (const topic of listeners.keys()) tell(topic, { kind: 'resync' })
  })
  source.addEventListener('change', (event) => {
    const { resource, ids, by } = JSON.parse(event.data)
    if (isOwnEcho(resource, by)) return
    merge(resource, ids, (merged) => tell(resource, { kind: 'change', ids: merged }))
  })
  source.addEventListener('batch', (event) => {
    const batch = JSON.parse(event.data)
    tell(`invite-batches/${batch.id}`, { kind: 'batch', batch })
  })
  const opened = session()
  source.addEventListener('error', () => void recover(opened))
}

/** The browser retries a broken line by itself, but gives up for good on any answer but 200. */
async function recover(opened: number): Promise<void> {
  show('waiting')
  if (source?.readyState !== EventSource.CLOSED) return
  close()
  failures += 1
  await renewSession(opened).catch(() => undefined)
  schedule(Math.min(MAX_WAIT_MS, 1_000 * 2 ** failures))
}

function tell(topic: string, message: LiveMessage): void {
  for (const listener of listeners.get(topic) ?? []) listener(message)
}

// A browser grants six connections to one origin; hidden tabs must not hold them.
document.addEventListener('visibilitychange', () => schedule(0))
