import { settings } from './settings.mjs'

const PARENT_CHECK = 1_000

/**
 * Calls `stop` once when somebody wants us to end: a signal, a closed terminal, or the death of npm,
 * which cannot pass on the signal that killed it.
 * @param {(why: string) => void} stop
 */
export function whenAskedToStop(stop) {
  let asked = false
  /** @param {string} why */
  const once = (why) => {
    if (!asked) stop(why)
    asked = true
  }
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(name, () => once(name))
  process.once('disconnect', () => once('the starting process ended'))
  process.channel?.unref()
  const parent = process.ppid
  if (!settings.underNpm) return
  setInterval(() => process.ppid !== parent && once('npm ended'), PARENT_CHECK).unref()
}
