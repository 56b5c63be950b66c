import { test } from '@japa/runner'
import { Loop } from '#api/core/queue/loop'

const LONG_MS = 3_600_000

test.group('A loop', () => {
  test('never runs two rounds at once, and hears a call that comes during one', async ({
    assert,
  }) => {
    let atOnce = 0
    let most = 0
    const rounds = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    let round = 0
    const loop = new Loop({
      name: 'test',
      intervalMs: LONG_MS,
      run: async () => {
        most = Math.max(most, (atOnce += 1))
        loop.wake()
        await Promise.resolve()
        atOnce -= 1
        rounds[round++]?.resolve()
        if (round === 2) void loop.stop()
      },
    })
    loop.start()
    loop.start()
    await Promise.all(rounds.map((each) => each.promise))
    await loop.stop()
    assert.equal(most, 1)
  })

  test('goes on at once while there is more to do', async ({ assert }) => {
    let rounds = 0
    const done = Promise.withResolvers<void>()
    const loop = new Loop({
      name: 'test',
      intervalMs: LONG_MS,
      run: async () => {
        rounds += 1
        if (rounds === 5) done.resolve()
        return rounds < 5
      },
    })
    loop.start()
    await done.promise
    await loop.stop()
    assert.equal(rounds, 5)
  })

  test('lets the round in hand finish when it is stopped', async ({ assert }) => {
    let finished = false
    const loop = new Loop({
      name: 'test',
      intervalMs: LONG_MS,
      run: async (signal) => {
        await new Promise((resolve) => signal.addEventListener('abort', resolve))
        finished = true
      },
    })
    loop.start()
    await Promise.all([loop.stop(), loop.stop()])
    assert.isTrue(finished)
  })
})
