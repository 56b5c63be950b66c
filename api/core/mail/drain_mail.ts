import { setTimeout as wait } from 'node:timers/promises'
import { wallClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import { claimMails } from './claim_mails.js'
import { resolveUnknown } from './resolve_unknown.js'
import { sendMails } from './send_mails.js'

const LANES = 3

/**
 * A claim is about a second's work: what is claimed still leaves after its batch was paused, and a
 * slow mail server must not stretch that to minutes.
 */
const CLAIM = { first: 30, least: 10, most: 100 }

/** Sends what is due until nothing is left, in a few lanes so that claims and SMTP overlap. */
export async function drainMail(signal?: AbortSignal): Promise<void> {
  await resolveUnknown()
  await Promise.all(Array.from({ length: LANES }, () => drainLane(signal)))
}

async function drainLane(signal?: AbortSignal): Promise<void> {
  const lane = newId()
  let awaySeconds = 0
  let wanted = CLAIM.first
  while (!signal?.aborted) {
    const rows = await claimMails(lane, awaySeconds ? 1 : wanted, wallClock.now())
    if (rows.length === 0) return
    const begun = performance.now()
    const { serverAway } = await sendMails(lane, rows, signal)
    wanted = aSecondsWork(rows.length, performance.now() - begun)
    // A server that is away gets one probe at a time, ever more rarely, not the whole outbox.
    awaySeconds = serverAway ? Math.min(awaySeconds * 2 || 1, 30) : 0
    if (awaySeconds) await wait(awaySeconds * 1000, undefined, { signal }).catch(() => {})
  }
}

const aSecondsWork = (mails: number, tookMs: number) =>
  Math.min(CLAIM.most, Math.max(CLAIM.least, Math.round((mails * 1000) / tookMs)))
