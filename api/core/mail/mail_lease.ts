import type { DateTime } from 'luxon'
import { wallClock } from '#api/core/clock'
import { LEASE_SECONDS, renewLeases } from './claim_mails.js'

/** Clocks of machines differ, and what leaves now arrives a moment later. */
const MARGIN_SECONDS = 4

/** What a lane has claimed, renewed while it is being sent; knows when others may have taken it. */
export class MailLease {
  #lane: string
  #until: DateTime
  #timer: NodeJS.Timeout

  /** @param claimedAt the instant the claim counts from */
  constructor(lane: string, claimedAt: DateTime) {
    this.#lane = lane
    this.#until = claimedAt.plus({ seconds: LEASE_SECONDS })
    this.#timer = setInterval(() => void this.#renew(), (LEASE_SECONDS * 1000) / 4)
  }

  /** A process that was frozen must not send what somebody else has taken over meanwhile. */
  isHeld(): boolean {
    return wallClock.now() < this.#until.minus({ seconds: MARGIN_SECONDS })
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  async #renew(): Promise<void> {
    if (!this.isHeld()) return
    const now = wallClock.now()
    try {
      if (await renewLeases(this.#lane, now)) this.#until = now.plus({ seconds: LEASE_SECONDS })
    } catch {
      // It runs out by itself.
    }
  }
}
