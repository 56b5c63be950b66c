import { test } from '@japa/runner'
import { inTurn } from '#api/core/in_turn'

test.group('Readings in turn', () => {
  test('start once the one before has come in, so that the newest counts', async ({ assert }) => {
    const answers = [Promise.withResolvers<string>(), Promise.withResolvers<string>()]
    let started = 0
    let held = 'nothing'
    const refresh = inTurn(async () => {
      started += 1
      held = await answers[started - 1].promise
    })
    const both = Promise.all([refresh(), refresh()])
    answers[1].resolve('newer')
    await answers[1].promise
    answers[0].resolve('older')
    await both
    assert.equal(held, 'newer')
  })

  test('go on after one that failed, which says so to whoever asked', async ({ assert }) => {
    let readings = 0
    const refresh = inTurn(async () => {
      readings += 1
      if (readings === 1) throw new Error('away')
    })
    const first = refresh()
    const second = refresh()
    await assert.rejects(() => first, 'away')
    await second
    assert.equal(readings, 2)
  })
})
