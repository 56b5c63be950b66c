import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import env from '#start/env'
import { newId } from '#api/core/ids'
import { Listener, notify } from '#api/core/listener/listener'
import { rowsOf } from '#api/core/queue/sql'
import { eventually } from '#tests/functional/core/eventually'

test.group('Notifications', () => {
  test('arrive after COMMIT and not after ROLLBACK', async ({ assert, cleanup }) => {
    const { heard, channel } = await givenListener(cleanup)
    const undone = await db.transaction()
    await notify(undone, channel, 'undone')
    await undone.rollback()
    const trx = await db.transaction()
    await notify(trx, channel, 'kept')
    assert.deepEqual(heard, [])
    await trx.commit()
    await eventually('it arrives', () => heard.length > 0, 2_000)
    assert.deepEqual(heard, ['kept'])
  })

  test('that are equal and wait together arrive once, others all', async ({ assert, cleanup }) => {
    const { heard, channel } = await givenListener(cleanup)
    const payloads = [...Array(200).keys()].map((n) => String(n % 100))
    await Promise.all(payloads.map((payload) => notify(db.connection(), channel, payload)))
    await eventually('all arrive', () => new Set(heard).size === 100)
    assert.isBelow(heard.length, 200)
  })

  test('arrive again after the connection was cut, and subscribers are told to look', async ({
    assert,
    cleanup,
  }) => {
    const { listener, heard, channel } = await givenListener(cleanup)
    let refreshed = 0
    listener.onReconnect(() => void (refreshed += 1))
    for (let cut = 1; cut <= 3; cut += 1) {
      await rowsOf(
        db.connection(),
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE application_name = 'instainstru listener' AND datname = current_database()`
      )
      await eventually('subscribers are told', () => refreshed === cut)
      assert.isTrue(listener.healthy())
    }
    await notify(db.connection(), channel, 'after')
    await eventually('it arrives', () => heard.includes('after'))
  })

  test('of a channel nobody subscribes to any more are not heard', async ({ assert, cleanup }) => {
    const { listener, heard, channel } = await givenListener(cleanup)
    const others: string[] = []
    const end = listener.subscribe(channel, (payload) => void others.push(payload))
    await notify(db.connection(), channel, 'both')
    await eventually('both hear it', () => heard.length === 1 && others.length === 1)
    end()
    await notify(db.connection(), channel, 'one')
    await eventually('one hears it', () => heard.length === 2)
    assert.deepEqual(others, ['both'])
  })

  test('a subscriber that fails harms nobody', async ({ cleanup }) => {
    const { listener, heard, channel } = await givenListener(cleanup)
    listener.subscribe(channel, () => Promise.reject(new Error('broken')))
    await notify(db.connection(), channel, 'first')
    await notify(db.connection(), channel, 'second')
    await eventually('both arrive', () => heard.length === 2)
  })

  test('too long for PostgreSQL are refused', async ({ assert }) => {
    await assert.rejects(() => notify(db.connection(), 'test', 'x'.repeat(7_901)), RangeError)
  })

  test('are reported missing where the database cannot be reached', async ({ assert }) => {
    const listener = new Listener('postgres://nobody@127.0.0.1:1/nowhere')
    listener.start()
    assert.isFalse(listener.healthy())
    await Promise.all([listener.stop(), listener.stop()])
  })

  async function givenListener(cleanup: (end: () => Promise<void>) => void) {
    const listener = new Listener(env.get('DATABASE_URL'))
    const channel = `test_${newId()}`
    const heard: string[] = []
    listener.subscribe(channel, (payload) => void heard.push(payload))
    listener.start()
    listener.start()
    cleanup(() => listener.stop())
    await eventually('the listener listens', () => listener.healthy())
    return { listener, heard, channel }
  }
})
