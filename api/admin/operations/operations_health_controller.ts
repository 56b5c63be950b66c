import { wallClock } from '#api/core/clock'
import { redisCheck } from '#api/core/health/readiness'
import { mailRate } from '#api/core/mail/mail_throttle'
import { setting } from '#api/core/settings/settings'
import {
  deferredSinceLastSent,
  jobsAtWork,
  mailsAtWork,
  workersAlive,
} from './operations_queries.js'
import { toOperationsHealth } from './operations_transformer.js'

export default class OperationsHealthController {
  async show() {
    const [jobs, mails, deferring, workers, redis] = await Promise.all([
      jobsAtWork(),
      mailsAtWork(),
      deferredSinceLastSent(),
      workersAlive(),
      redisCheck(),
    ])
    const at = wallClock.now().toJSDate()
    const ratePerMinute = setting(mailRate)
    return toOperationsHealth({ at, jobs, mails, deferring, workers, redis, ratePerMinute })
  }
}
