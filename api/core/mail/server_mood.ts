import type { Sent } from './send_one.js'

/** So many in a row without a yes are no longer about single mails. */
const MANY = 5

/** Tells a mail server in trouble from mails it does not like: in trouble it serves nobody. */
export class ServerMood {
  /** @param wasDoubtful whether the claims before this one served nobody */
  constructor(private readonly wasDoubtful = false) {}

  #served = 0
  #unserved = 0
  #away = false

  hear(sent: Sent): void {
    if (sent.outcome === 'accepted' || sent.outcome === 'rejected') this.#served += 1
    if (sent.outcome === 'deferred' || sent.outcome === 'unknown') this.#unserved += 1
    if (sent.outcome === 'deferred' && sent.serverAway && !sent.ofOne) this.#away = true
  }

  /**
   * Whether a server that broke off at one mail meant that mail: it serves others, or nothing yet
   * speaks against its health.
   */
  get isHealthy(): boolean {
    return this.#served > 0 || !(this.wasDoubtful || this.isBad)
  }

  /** Whether the next mails are better kept for later. */
  get isBad(): boolean {
    return this.#away || (this.#served === 0 && this.#unserved >= MANY)
  }

  /** Whether to go on carefully: of all that were tried, nobody was served. */
  get isDoubtful(): boolean {
    return this.#away || (this.#served === 0 && this.#unserved > 0)
  }
}
