import { red, say, yellow } from './output.mjs'
import { pause } from './identity.mjs'
import { stopChild } from './children.mjs'
import { Trouble } from './trouble.mjs'

const MINUTE = 60_000
const MOST_RESTARTS = 5
const LONGEST_BACK_OFF = 8_000

/**
 * Keeps processes alive: one that dies is started again after a growing pause, until five have died
 * within a minute.
 */
export class Supervisor {
  /** @type {Map<string, import('./daemon.mjs').Daemon>} */
  #running = new Map()
  /** @type {number[]} */
  #deaths = []
  #stopping = false
  /** @type {(trouble: Trouble) => void} */
  #giveUp

  /** @param {(trouble: Trouble) => void} giveUp */
  constructor(giveUp) {
    this.#giveUp = giveUp
  }

  /** @param {string} name @param {() => Promise<import('./daemon.mjs').Daemon>} start */
  async keep(name, start) {
    const daemon = await start()
    this.#running.set(name, daemon)
    // Asked to stop while this one was starting: the round that stops the others has missed it.
    if (this.#stopping) return this.#end(name, daemon)
    daemon.child.once('exit', (code, signal) => {
      if (this.#stopping || this.#running.get(name) !== daemon) return
      void this.revive(name, `ended (${signal ?? `code ${code}`})`, daemon.log, () =>
        this.keep(name, start)
      )
    })
  }

  /**
   * @param {string} name @param {string} what @param {string | undefined} log
   * @param {() => Promise<unknown>} restart
   */
  async revive(name, what, log, restart) {
    const now = Date.now()
    this.#deaths = [...this.#deaths.filter((at) => now - at < MINUTE), now]
    if (this.#deaths.length > MOST_RESTARTS) {
      return this.#giveUp(new Trouble(`The ${name} does not stay up: it ${what}.`, { log }))
    }
    const wait = Math.min(250 * 2 ** this.#deaths.length, LONGEST_BACK_OFF)
    say(`  ${yellow('!')} the ${name} ${what}; starting it again in ${wait / 1000} s`)
    await pause(wait)
    if (this.#stopping) return
    try {
      await restart()
    } catch (error) {
      say(`  ${red('✗')} ${error instanceof Error ? error.message : String(error)}`)
      void this.revive(name, 'did not start', log, restart)
    }
  }

  /** @param {string} name */
  isRunning(name) {
    return this.#running.get(name)?.child.exitCode === null
  }

  /** @param {string[]} names stopped together */
  async stop(names) {
    this.#stopping = true
    await Promise.all(
      names.map((name) => {
        const daemon = this.#running.get(name)
        return daemon && this.#end(name, daemon)
      })
    )
  }

  /** @param {string} name @param {import('./daemon.mjs').Daemon} daemon */
  async #end(name, daemon) {
    this.#running.delete(name)
    await stopChild(name, daemon.identity)
  }
}
