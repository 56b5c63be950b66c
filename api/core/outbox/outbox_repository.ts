import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import type { OutboxEvent } from '#api/core/outbox/event_registry'
import { rowsOf, type Client } from '#api/core/queue/sql'

interface NewEvent extends OutboxEvent {
  occurredAt: DateTime
  dueAt: DateTime
  dispatchedAt: DateTime | null
}

export async function insertEvent(client: Client, event: NewEvent): Promise<void> {
  await rowsOf(
    client,
    `INSERT INTO outbox_events (id, name, payload, occurred_at, due_at, dispatched_at)
     VALUES (:id, :name, :payload, :occurredAt, :dueAt, :dispatchedAt)`,
    {
      id: event.id,
      name: event.name,
      payload: JSON.stringify(event.payload),
      occurredAt: event.occurredAt.toJSDate(),
      dueAt: event.dueAt.toJSDate(),
      dispatchedAt: event.dispatchedAt?.toJSDate() ?? null,
    }
  )
}

export type DueEvent = Pick<OutboxEvent, 'id' | 'name'> & { attempts: number }

/** The oldest events of these names that some listener has still to hear of. */
export function dueEvents(names: string[], now: DateTime, limit: number): Promise<DueEvent[]> {
  return rowsOf<DueEvent>(
    db.connection(),
    `SELECT id, name, attempts FROM outbox_events
     WHERE dispatched_at IS NULL AND due_at <= :now AND name = ANY(:names)
     ORDER BY id LIMIT :limit`,
    { names, now: now.toJSDate(), limit }
  )
}

/**
 * Notes in the listener's own transaction that it has handled the event, holding the row until that
 * ends. Null when it already had, or when another dispatcher is at this event.
 */
export async function takeFor(
  trx: Client,
  id: string,
  listener: string
): Promise<OutboxEvent | null> {
  const [event] = await rowsOf<OutboxEvent>(
    trx,
    `UPDATE outbox_events SET handled = array_append(handled, :listener)
     WHERE id = (
       SELECT id FROM outbox_events
       WHERE id = :id AND dispatched_at IS NULL AND NOT (CAST(:listener AS text) = ANY(handled))
       FOR UPDATE SKIP LOCKED)
     RETURNING id, name, payload`,
    { id, listener }
  )
  return event ?? null
}

/** Marks the events that all of the given listeners have handled. */
export async function markDispatched(ids: string[], listeners: string[], now: DateTime) {
  await rowsOf(
    db.connection(),
    `UPDATE outbox_events SET dispatched_at = :now, last_error = NULL
     WHERE id = ANY(:ids) AND dispatched_at IS NULL AND handled @> CAST(:listeners AS text[])`,
    { ids, listeners, now: now.toJSDate() }
  )
}

export async function postpone(id: string, dueAt: DateTime, error: string): Promise<void> {
  await rowsOf(
    db.connection(),
    `UPDATE outbox_events SET attempts = attempts + 1, due_at = :dueAt, last_error = :error
     WHERE id = :id AND dispatched_at IS NULL`,
    { id, dueAt: dueAt.toJSDate(), error }
  )
}
