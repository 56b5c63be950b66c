import { test } from '@japa/runner'
import { Slots } from '#api/core/queue/slots'

test.group('Slots', () => {
  test('are taken in line when none is free', async ({ assert }) => {
    const slots = new Slots(1)
    const order: string[] = []
    assert.isTrue(slots.tryTake())
    const first = slots.take().then(() => order.push('first'))
    const second = slots.take().then(() => order.push('second'))
    assert.isFalse(slots.tryTake())
    slots.give()
    await first
    slots.give()
    await second
    assert.deepEqual(order, ['first', 'second'])
  })

  test('turn away those in line when they close', async ({ assert }) => {
    const slots = new Slots(1)
    slots.tryTake()
    const waiting = slots.take()
    slots.close()
    slots.give()
    assert.isFalse(await waiting)
    assert.isFalse(await slots.take())
    assert.isFalse(slots.tryTake())
  })
})
