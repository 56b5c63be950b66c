import { newId } from '#api/core/ids'
import { wallClock } from '#api/core/clock'
import { pause } from '#api/core/queue/deadline'
import { claimMails } from './claim_mails.js'
import { MailLease } from './mail_lease.js'
import type { MailClass } from './mail_row.js'
import { sendMails } from './send_mails.js'

/** How many claims of a class a worker works at, so that claims and SMTP overlap. */
const LANES: Record<MailClass, number> = { single: 1, grouped: 3 }

/**
 * A claim is about a second's work: what is claimed still leaves after its batch was paused, and a
 * slow mail server must not stretch that to minutes.
 */
const CLAIM = { first: 30, least: 10, most: 100 }
/** How long a lane leaves a server in trouble alone: at first, and at most after doubling. */
const WAIT_SECONDS = { first: 1, most: 15 }

/**
 * Sends what is due of one class until nothing is left. Single mails have a lane of their own: a
 * sign-in link does not wait behind ten thousand invites.
 */
export async function drainMail(
  which: MailClass,
  signal?: AbortSignal,
  wait = WAIT_SECONDS
): Promise<void> {
  const lanes = Array.from({ length: LANES[which] }, () => drainLane(which, wait, signal))
  // Each to its end, also when another one fails: the next round must not add lanes to lanes.
  for (const lane of await Promise.allSettled(lanes)) {
    if (lane.status === 'rejected') throw lane.reason
  }
}

async function drainLane(
  which: MailClass,
  wait: typeof WAIT_SECONDS,
  signal?: AbortSignal
): Promise<void> {
  const lane = newId()
  let waitSeconds = 0
  let wanted = CLAIM.first
  let probes = 0
  while (!signal?.aborted) {
    const now = wallClock.now()
    const rows = await (waitSeconds
      ? claimMails(lane, 1, now, which, probes++ % 2 ? 'oldest' : 'newest')
      : claimMails(lane, wanted, now, which))
    if (rows.length === 0) return
    const begun = performance.now()
    const lease = new MailLease(lane, now)
    const { serverInTrouble } = await sendMails(lane, rows, lease, signal, waitSeconds > 0).finally(
      () => lease.stop()
    )
    wanted = aSecondsWork(rows.length, performance.now() - begun)
    // A server in trouble gets one probe at a time, ever more rarely, not the whole outbox. From both
    // ends of it: the trouble may be with those alone who come first, such as all of one provider.
    waitSeconds = serverInTrouble ? Math.min(waitSeconds * 2 || wait.first, wait.most) : 0
    if (waitSeconds) await pause(waitSeconds * 1000, signal)
  }
}

const aSecondsWork = (mails: number, tookMs: number) =>
  Math.min(CLAIM.most, Math.max(CLAIM.least, Math.round((mails * 1000) / tookMs)))
