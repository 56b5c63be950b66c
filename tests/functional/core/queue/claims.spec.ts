import fc from 'fast-check'
import { test } from '@japa/runner'
import { wallClock } from '#api/core/clock'
import { markDone } from '#api/core/queue/job_endings'
import { findJob } from '#api/core/queue/find_job'
import { claimJob, renewLeases, requeueLost } from '#api/core/queue/job_leases'
import { emptyTables } from '#tests/functional/core/empty_tables'
import { givenJob, stateOf } from '#tests/functional/core/queue/given'

test.group('Claiming rows', (group) => {
  group.each.setup(emptyTables)

  test('of 50 who claim at once, no two get the same row', async ({ assert }) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 70 }), async (rows) => {
        await emptyTables()
        const { name, enqueue } = givenJob(() => {})
        await Promise.all(Array.from({ length: rows }, () => enqueue()))
        const now = wallClock.now()
        const claims = await Promise.all(
          Array.from({ length: 50 }, (_, n) => claimJob({ token: `t${n}`, names: [name], now }))
        )
        const ids = claims.flatMap((claim) => claim?.id ?? [])
        assert.lengthOf(new Set(ids), ids.length)
        const rest = await drain(name)
        assert.lengthOf(new Set([...ids, ...rest]), rows)
      }),
      { numRuns: 8 }
    )
  })

  test('a row named by 50 messages is run by one', async ({ assert }) => {
    const { name, enqueue } = givenJob(() => {})
    const id = await enqueue()
    const now = wallClock.now()
    const claims = await Promise.all(
      Array.from({ length: 50 }, (_, n) => claimJob({ token: `t${n}`, names: [name], now, id }))
    )
    assert.lengthOf(claims.filter(Boolean), 1)
  })

  test('the row of a killed worker is claimed again when its lease has run out', async ({
    assert,
  }) => {
    const { name, enqueue } = givenJob(() => {})
    const id = await enqueue()
    const killedAt = wallClock.now()
    await claimJob({ token: 'killed', names: [name], now: killedAt })

    assert.deepEqual(await requeueLost(killedAt.plus({ seconds: 29 })), [])
    const later = killedAt.plus({ seconds: 31 })
    assert.deepEqual(await requeueLost(later), [id])
    const claim = await claimJob({ token: 'heir', names: [name], now: later })
    assert.equal(claim?.id, id)
    assert.equal(claim?.attempts, 1, 'losing a worker is no failure of the job')
  })

  test('a frozen worker that wakes up changes nothing any more', async ({ assert }) => {
    const { name, enqueue } = givenJob(() => {})
    const id = await enqueue()
    const now = wallClock.now()
    await claimJob({ token: 'frozen', names: [name], now })
    await requeueLost(now.plus({ minutes: 1 }))

    assert.isFalse(await markDone('frozen', now))
    assert.equal((await renewLeases(['frozen'], now)).size, 0)
    assert.equal(await stateOf(id), 'queued')
  })

  test('a living worker keeps its row', async ({ assert }) => {
    const { name, enqueue } = givenJob(() => {})
    await enqueue()
    const now = wallClock.now()
    await claimJob({ token: 'alive', names: [name], now })
    await renewLeases(['alive'], now.plus({ seconds: 20 }))

    assert.deepEqual(await requeueLost(now.plus({ seconds: 45 })), [])
  })

  test('a job that takes 25 workers down with it is dead', async ({ assert }) => {
    const { name, enqueue } = givenJob(() => {})
    const id = await enqueue()
    let now = wallClock.now()
    for (let losses = 0; losses < 25; losses += 1) {
      assert.isNotNull(await claimJob({ token: `w${losses}`, names: [name], now }))
      now = now.plus({ minutes: 1 })
      await requeueLost(now)
    }
    assert.include(await findJob(id), { state: 'dead', losses: 25, attempts: 0 })
  })

  async function drain(name: string): Promise<string[]> {
    const now = wallClock.now()
    const claim = await claimJob({ token: 'rest', names: [name], now })
    return claim ? [claim.id, ...(await drain(name))] : []
  }
})
