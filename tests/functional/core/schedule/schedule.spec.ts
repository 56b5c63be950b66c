import { DateTime } from 'luxon'
import { test } from '@japa/runner'
import { newId } from '#api/core/ids'
import { jobQuery } from '#api/admin/jobs/job_queries'
import { runDueSchedules } from '#api/core/schedule/run_due_schedules'
import { schedule } from '#api/core/schedule/schedule'
import type { Rhythm } from '#api/core/schedule/next_run'
import { emptyTables } from '#tests/functional/core/empty_tables'
import { givenJob } from '#tests/functional/core/queue/given'

const NOON = DateTime.utc(2026, 11, 20, 12)

test.group('Schedules', (group) => {
  group.each.setup(emptyTables)

  test('a due run happens once, however many processes look', async ({ assert }) => {
    const job = givenSchedule({ everySeconds: 60 })
    await runDueSchedules(NOON)
    await Promise.all(Array.from({ length: 5 }, () => runDueSchedules(NOON.plus({ seconds: 1 }))))

    assert.deepEqual(await dueTimes(job), ['2026-11-20T12:00:00.000Z'])
  })

  test('what was missed is made up for by one run, and the beat is kept', async ({ assert }) => {
    const job = givenSchedule({ everySeconds: 60 })
    await runDueSchedules(NOON)
    await runDueSchedules(NOON)
    await runDueSchedules(NOON.plus({ hours: 3, seconds: 20 }))
    await runDueSchedules(NOON.plus({ hours: 3, seconds: 59 }))
    await runDueSchedules(NOON.plus({ hours: 3, seconds: 60 }))

    assert.deepEqual(await dueTimes(job), [
      '2026-11-20T12:00:00.000Z',
      '2026-11-20T12:01:00.000Z',
      '2026-11-20T15:01:00.000Z',
    ])
  })

  test('a daily run waits for its time in New York', async ({ assert }) => {
    const job = givenSchedule({ dailyAt: '02:30', zone: 'America/New_York' })
    await runDueSchedules(NOON)
    await runDueSchedules(DateTime.fromISO('2026-11-21T07:29:59Z'))
    assert.deepEqual(await dueTimes(job), [])

    await runDueSchedules(DateTime.fromISO('2026-11-21T07:30:00Z'))
    assert.deepEqual(await dueTimes(job), ['2026-11-21T07:30:00.000Z'])
  })

  test('a business clock that is set back does not silence a schedule', async ({ assert }) => {
    const job = givenSchedule({ everySeconds: 60 })
    await runDueSchedules(NOON.plus({ days: 30 }))
    await runDueSchedules(NOON.plus({ days: 30 }))
    await runDueSchedules(NOON)
    await runDueSchedules(NOON.plus({ seconds: 60 }))

    assert.include(await dueTimes(job), '2026-11-20T12:01:00.000Z')
  })

  function givenSchedule(rhythm: Rhythm): string {
    const job = givenJob(() => {})
    schedule(`test_${newId()}`, rhythm, job.name, { n: 1 })
    return job.name
  }

  async function dueTimes(jobName: string) {
    const rows = await jobQuery().where({ name: jobName })
    return rows.map((row) => row.payload.scheduled_for).sort()
  }
})
