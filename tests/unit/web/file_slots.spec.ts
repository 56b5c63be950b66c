import { test } from '@japa/runner'
import { withFileSlot } from '../../../storefront/src/lib/file_slots.ts'

test.group('Room for forms with a file', () => {
  test('is for two of one person at once, and free again however they end', async ({ assert }) => {
    const first = Promise.withResolvers<string>()
    const second = Promise.withResolvers<string>()
    const both = [first, second].map(({ promise }) => withFileSlot('ann', () => promise))
    let done = false
    const work = async () => (done = true)

    assert.isNull(await withFileSlot('ann', work))
    assert.isFalse(done)
    assert.isTrue(await withFileSlot('bob', work))

    second.reject(new Error('left'))
    await assert.rejects(() => both[1], 'left')
    assert.isTrue(await withFileSlot('ann', work))
    first.resolve('here')
    assert.equal(await both[0], 'here')
  })
})
