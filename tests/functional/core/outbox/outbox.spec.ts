import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import { dispatchDueEvents } from '#api/core/outbox/dispatch'
import { insertEvent, takeFor } from '#api/core/outbox/outbox_repository'
import { on, record, type EventListener } from '#api/core/outbox/outbox'
import { rowsOf } from '#api/core/queue/sql'
import { emptyTables } from '#tests/functional/core/empty_tables'

test.group('Events', (group) => {
  group.each.setup(emptyTables)

  test('of a transaction that is rolled back reach nobody', async ({ assert }) => {
    const heard: string[] = []
    const name = givenListeners({ one: async ({ id }) => void heard.push(id) })
    const trx = await db.transaction()
    await record(trx, { name, payload: {} })
    await trx.rollback()
    await dispatchDueEvents()
    assert.deepEqual(heard, [])
  })

  test('reach every listener once, in the order in which they were recorded', async ({
    assert,
  }) => {
    const heard: unknown[] = []
    const name = givenListeners({
      one: async ({ payload }) => void heard.push(['one', payload.n]),
      two: async ({ payload }) => void heard.push(['two', payload.n]),
    })
    await given(name, 2)
    await dispatchDueEvents()
    await dispatchDueEvents()
    assert.deepEqual(heard, [
      ['one', 0],
      ['two', 0],
      ['one', 1],
      ['two', 1],
    ])
  })

  test('that one listener cannot take are told to it alone again, later', async ({ assert }) => {
    const heard: string[] = []
    let broken = true
    const name = givenListeners({
      broken: async () => {
        if (broken) throw new Error('broken')
        heard.push('broken')
      },
      whole: async () => void heard.push('whole'),
    })
    await given(name, 1)
    const now = wallClock.now()
    await dispatchDueEvents(now)
    broken = false
    await dispatchDueEvents(now.plus({ seconds: 29 }))
    assert.deepEqual(heard, ['whole'])

    await dispatchDueEvents(now.plus({ seconds: 31 }))
    assert.deepEqual(heard, ['whole', 'broken'])
  })

  test('are told once by ten dispatchers at once', async ({ assert }) => {
    const heard: string[] = []
    const name = givenListeners({ one: async ({ id }) => void heard.push(id) })
    await given(name, 30)
    await Promise.all(Array.from({ length: 10 }, () => dispatchDueEvents()))
    assert.lengthOf(heard, 30)
    assert.lengthOf(new Set(heard), 30)
  })

  test('leave their effects exactly once though a dispatcher dies half-way', async ({ assert }) => {
    const effect: EventListener = async ({ id }, trx) => {
      await rowsOf(
        trx,
        `INSERT INTO worker_heartbeats (worker_id, started_at, seen_at)
         VALUES (:id, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)`,
        { id }
      )
    }
    const name = givenListeners({ effect })
    const [id] = await given(name, 1)
    // The connection of the dispatcher that died is closed by the server, which rolls back.
    const dying = await db.transaction()
    const event = await takeFor(dying, id, 'effect')
    await effect(event!, dying)
    await dispatchDueEvents()
    assert.deepEqual(await effects(), [], 'the row is held, so nobody else is at it')
    await dying.rollback()

    await dispatchDueEvents()
    await dispatchDueEvents()
    assert.deepEqual(await effects(), [id])
  })

  test('without listeners are put aside', async ({ assert }) => {
    await given(`test.${newId()}`, 1)
    const rows = await rowsOf(
      db.connection(),
      'SELECT id FROM outbox_events WHERE dispatched_at IS NULL'
    )
    assert.deepEqual(rows, [])
  })

  test('that only a newer process knows wait for it, and hold up nobody', async ({ assert }) => {
    const name = `test.${newId()}`
    const later = wallClock.now()
    for (let n = 0; n < 120; n += 1)
      await insertEvent(db.connection(), {
        id: newId(),
        name,
        payload: {},
        occurredAt: later,
        dueAt: later,
        dispatchedAt: null,
      })
    const known: string[] = []
    await given(givenListeners({ one: async ({ id }) => void known.push(id) }), 1)
    await dispatchDueEvents()
    assert.lengthOf(known, 1)

    const heard: string[] = []
    on(name, 'newer', async ({ id }) => void heard.push(id))
    while (await dispatchDueEvents());
    assert.lengthOf(heard, 120)
  })

  function givenListeners(listeners: Record<string, EventListener>): string {
    const name = `test.${newId()}`
    for (const [key, listener] of Object.entries(listeners)) on(name, key, listener)
    return name
  }

  async function given(name: string, count: number): Promise<string[]> {
    return db.transaction(async (trx) => {
      const ids: string[] = []
      for (let n = 0; n < count; n += 1) ids.push(await record(trx, { name, payload: { n } }))
      return ids
    })
  }

  async function effects() {
    const rows = await rowsOf<{ worker_id: string }>(
      db.connection(),
      'SELECT worker_id FROM worker_heartbeats'
    )
    return rows.map((row) => row.worker_id)
  }
})
