import type { DateTime } from 'luxon'
import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import { isDatabaseAway } from '#api/core/database_away'
import { knownEvents, listenersOf, type EventListener } from '#api/core/outbox/event_registry'
import {
  dueEvents,
  markDispatched,
  postpone,
  takeFor,
  type DueEvent,
} from '#api/core/outbox/outbox_repository'
import { backoffMs } from '#api/core/queue/backoff'
import { describeError } from '#api/core/queue/trouble'

const BATCH = 100

/**
 * Tells the listeners of due events, oldest first. A listener that fails is told again later; those
 * that did not fail are not. Events that this process does not know belong to a newer one and stay.
 *
 * @returns whether there may be more
 */
export async function dispatchDueEvents(
  now: DateTime = wallClock.now(),
  signal?: AbortSignal
): Promise<boolean> {
  const events = await dueEvents(knownEvents(), now, BATCH)
  for (const event of events) {
    if (signal?.aborted) return false
    await dispatch(event, now)
  }
  return events.length === BATCH
}

async function dispatch(event: DueEvent, now: DateTime): Promise<void> {
  const listeners = listenersOf(event.name)
  let failure: string | null = null
  for (const [name, listener] of listeners) {
    try {
      await tell(event.id, name, listener)
    } catch (error) {
      if (isDatabaseAway(error)) throw error
      failure ??= `${name}: ${String(error)}`.slice(0, 500)
      logger.warn({ event: event.id, listener: name, ...describeError(error) }, 'listener failed')
    }
  }
  if (failure === null) return markDispatched([event.id], [...listeners.keys()], now)
  const wait = backoffMs(event.attempts + 1)
  await postpone(event.id, now.plus({ milliseconds: wait }), failure)
}

/** One listener, one transaction: what it writes and the note that it is done are kept together. */
function tell(id: string, name: string, listener: EventListener): Promise<void> {
  return db.transaction(async (trx) => {
    const event = await takeFor(trx, id, name)
    if (event) await listener(event, trx)
  })
}
