import { setTimeout as wait } from 'node:timers/promises'
import { wallClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import { claimMails } from './claim_mails.js'
import { resolveUnknown } from './resolve_unknown.js'
import { sendMails } from './send_mails.js'

const LANES = 3
const MAILS_PER_CLAIM = 100

/** Sends what is due until nothing is left, in a few lanes so that claims and SMTP overlap. */
export async function drainMail(signal?: AbortSignal): Promise<void> {
  await resolveUnknown()
  await Promise.all(Array.from({ length: LANES }, () => drainLane(signal)))
}

async function drainLane(signal?: AbortSignal): Promise<void> {
  const lane = newId()
  let awaySeconds = 0
  while (!signal?.aborted) {
    const rows = await claimMails(lane, awaySeconds ? 1 : MAILS_PER_CLAIM, wallClock.now())
    if (rows.length === 0) return
    const { serverAway } = await sendMails(lane, rows, signal)
    // A server that is away gets one probe at a time, ever more rarely, not the whole outbox.
    awaySeconds = serverAway ? Math.min(awaySeconds * 2 || 1, 30) : 0
    if (awaySeconds) await wait(awaySeconds * 1000, undefined, { signal }).catch(() => {})
  }
}
