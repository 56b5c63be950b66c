import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { delivery } from '#api/core/queue/delivery'
import { emptyTables } from '#tests/functional/core/empty_tables'
import { eventually } from '#tests/functional/core/eventually'
import { givenJob } from '#tests/functional/core/queue/given'

test.group('Messages about jobs', (group) => {
  group.each.setup(emptyTables)
  group.setup(async () => {
    delivery.start()
    await eventually('Redis is used', () => delivery.isReady)
  })

  test('are sent after COMMIT and never after ROLLBACK', async ({ assert }) => {
    const job = givenJob(() => {})
    const before = await delivery.waiting()
    const undone = await db.transaction()
    await job.enqueue({}, { trx: undone })
    await undone.rollback()
    assert.equal(await delivery.waiting(), before)

    const trx = await db.transaction()
    await job.enqueue({}, { trx })
    assert.equal(await delivery.waiting(), before)
    await trx.commit()
    await eventually('the message waits', async () => (await delivery.waiting()) === before! + 1)
  })
})
