import type { BusySpan, BusySpans, Reach } from '../free_time/busy_spans.js'

const sources: BusySpans[] = []

/**
 * How domains above say what takes an instructor's time. As long as nobody keeps bookings or calendars,
 * nothing does.
 *
 * @returns takes the source away again
 */
export function registerBusySpans(source: BusySpans): () => void {
  sources.push(source)
  return () => {
    sources.splice(sources.indexOf(source), 1)
  }
}

/** Everything that takes these instructors' time within the reach; who has nothing is not there. */
export async function busyDuring(
  instructorIds: readonly string[],
  reach: Reach
): Promise<Map<string, BusySpan[]>> {
  const answers = await Promise.all(sources.map((source) => source.during(instructorIds, reach)))
  const busy = new Map<string, BusySpan[]>()
  for (const [id, spans] of answers.flatMap((answer) => [...answer])) {
    busy.set(id, [...(busy.get(id) ?? []), ...spans])
  }
  return busy
}

/** A text for each that changes with their busy time; null while a source tells none. */
export async function busyStampsOf(
  instructorIds: readonly string[]
): Promise<ReadonlyMap<string, string> | null> {
  const said = await Promise.all(sources.map(async (source) => source.stampsOf?.(instructorIds)))
  const told = said.filter((stamps) => stamps !== undefined)
  if (told.length < sources.length) return null
  return new Map(
    instructorIds.map((id) => [id, told.map((stamps) => stamps.get(id) ?? '').join(' ')])
  )
}
