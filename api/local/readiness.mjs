import { pause } from './identity.mjs'
import { Trouble } from './trouble.mjs'
import { logOf } from './run.mjs'

const PATIENCE = 60_000

/**
 * Waits until every part of the app says that it is ready.
 * @param {string} port
 * @param {(detail: string) => void} tell
 * @param {() => boolean} isWanted false ends the waiting
 */
export async function untilReady(port, tell, isWanted) {
  const until = Date.now() + PATIENCE
  let waitingFor = 'the server'
  while (isWanted()) {
    const health = await ask(port)
    if (health.ok) return
    waitingFor = health.waitingFor
    tell(`waiting for ${waitingFor}`)
    if (Date.now() > until) {
      const log = logOf(waitingFor.includes('worker') ? 'worker' : 'server')
      throw new Trouble(
        `The app is not ready after ${PATIENCE / 1000} s; it waits for ${waitingFor}.`,
        { log }
      )
    }
    await pause(100)
  }
}

/** @param {string} port @returns {Promise<{ ok: boolean, waitingFor: string }>} */
async function ask(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`, {
      signal: AbortSignal.timeout(5_000),
    })
    if (answer.ok) return { ok: true, waitingFor: '' }
    const { checks = {} } = /** @type {{ checks?: Record<string, unknown> }} */ (
      await answer.json()
    )
    const late = Object.entries(checks).filter(([, state]) => !isGood(state))
    return { ok: false, waitingFor: late.map(([name]) => name).join(', ') || 'the server' }
  } catch {
    return { ok: false, waitingFor: 'the server' }
  }
}

/** @param {unknown} state */
const isGood = (state) => /"?(ok|up|true|ready)"?/.test(JSON.stringify(state))
