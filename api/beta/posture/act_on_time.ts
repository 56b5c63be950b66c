import db from '@adonisjs/lucid/services/db'
import { businessClock } from '#api/core/clock'
import { recordOverride } from './change_overrides.js'
import { refreshPosture } from './current_posture.js'
import { endOverride, overdueOverrides, type OverrideRow } from './override_repository.js'
import { lockPosture } from './posture_repository.js'
import { endSchedule, takeDueSchedule } from './schedule_repository.js'
import { switchPosture } from './set_posture.js'

/**
 * One round of the worker: what is due by the business clock takes effect, each once however many
 * workers look, and late where nobody looked in time.
 */
export async function actOnTime(signal?: AbortSignal): Promise<void> {
  let acted = false
  while (!signal?.aborted && (await runDueSwitch())) acted = true
  for (const override of await overdueOverrides(businessClock.now())) {
    acted = (await putAway(override)) || acted
  }
  if (acted) await refreshPosture()
}

async function runDueSwitch(): Promise<boolean> {
  const now = businessClock.now()
  return db.transaction(async (trx) => {
    const due = await takeDueSchedule(trx, now)
    if (!due) return false
    const posture = { instructor: due.instructor_access, student: due.student_access }
    await endSchedule(trx, due.id, 'done', now)
    const options = { kind: 'schedule', channel: 'job', scheduleId: due.id } as const
    await switchPosture(trx, posture, due.created_by, due.reason, options)
    return true
  })
}

/** The override has stopped to count by itself; here its end gets into the history. */
async function putAway({ id, capability, value, expires_at }: OverrideRow): Promise<boolean> {
  const now = businessClock.now()
  return db.transaction(async (trx) => {
    const { posture } = await lockPosture(trx)
    const [ended] = await endOverride(trx, id, 'expired', now)
    if (!ended) return false
    await recordOverride(trx, {
      ...{ kind: 'expiry', posture, by: null, now, channel: 'job' },
      reason: 'Its time was over',
      override: { capability, value, expiresAt: expires_at },
      audited: { action: 'posture_override.expired', id, before: { value } },
    })
    return true
  })
}
