import { readFileSync, readdirSync } from 'node:fs'
import { ended, identify, isAlive, parentOf, signal } from './identity.mjs'

/**
 * Kills a process and its children at one blow, as a power cut does. PostgreSQL gives each of its
 * processes a session of its own, so one signal to a group does not reach them. Linux only.
 * @param {import('./identity.mjs').Identity | undefined} who
 */
export async function killFamily(who) {
  if (!who || !isAlive(who)) return
  const family = [who, ...childrenOf(who.pid)]
  for (const member of family) signal(member, 'SIGKILL')
  await Promise.all(family.map((member) => ended(member, 10_000)))
}

/** @param {number} pid */
const childrenOf = (pid) =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && isUser(name))
    .filter((name) => parentOf(Number(name))?.pid === pid)
    .flatMap((name) => identify(Number(name)) ?? [])

/** Threads of the kernel have no command line. @param {string} pid */
function isUser(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`).length > 0
  } catch {
    return false
  }
}
