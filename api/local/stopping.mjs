import { readFileSync } from 'node:fs'
import { identify, isAlive, parentOf } from './identity.mjs'
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
  if (!settings.underNpm) return
  const npm = npmAbove()
  setInterval(() => isAlive(npm) || once('npm ended'), PARENT_CHECK).unref()
}

/** npm is our parent, or our grandparent where its shell stays in between. */
function npmAbove() {
  const parent = identify(process.ppid)
  const above = parent && parentOf(parent.pid)
  return above && isShell(process.ppid) ? above : parent
}

/** @param {number} pid */
function isShell(pid) {
  try {
    return /^(sh|dash|bash|ash|busybox)$/.test(readFileSync(`/proc/${pid}/comm`, 'utf8').trim())
  } catch {
    return false
  }
}
