import type { Readable } from 'node:stream'

/** Asked at the last moment at which a mail can still be kept back. */
export interface Departure {
  /** Whether the sender may still send; a process that was frozen for a while may not. */
  mayLeave(): boolean
  /** Set once the content is on its way: from here on only the server knows what became of it. */
  left: boolean
  /** Set when it was not allowed to leave: the server has got nothing of it. */
  keptBack: boolean
}

const departures = new WeakMap<Readable, Departure>()

/** Ties a mail's content to what decides whether it may leave, for the socket it will be written to. */
export function markContent(content: Readable, departure: Departure): Readable {
  departures.set(content, departure)
  return content
}

export const departureOf = (content: Readable) => departures.get(content)
