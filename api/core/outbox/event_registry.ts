import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface OutboxEvent {
  id: string
  name: string
  payload: Record<string, unknown>
}

/**
 * Reacts to an event. What it writes through `trx` happens exactly once: the same transaction notes
 * that this listener has handled this event. It writes rows only (a job, a mail, a counter); calls to
 * the outside belong to the job it enqueues.
 */
export type EventListener = (event: OutboxEvent, trx: TransactionClientContract) => Promise<void>

const listeners = new Map<string, Map<string, EventListener>>()

/**
 * Registers a reaction. All of them are listed on the page `api/start/events.ts`.
 *
 * @param listenerName stays the same for ever: it is how a half-handled event knows who is done
 */
export function on(eventName: string, listenerName: string, listener: EventListener): void {
  const known = listeners.get(eventName) ?? new Map<string, EventListener>()
  if (known.has(listenerName)) {
    throw new Error(`There are two listeners "${listenerName}" of "${eventName}"`)
  }
  listeners.set(eventName, known.set(listenerName, listener))
}

/** The events that somebody in this process listens to. */
export function knownEvents(): string[] {
  return [...listeners.keys()]
}

export function listenersOf(eventName: string): ReadonlyMap<string, EventListener> {
  return listeners.get(eventName) ?? new Map()
}
