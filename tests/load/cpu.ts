import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

const TICKS_A_SECOND = 100

/** CPU seconds that a process has used so far, in user and in kernel mode. Linux only. */
export function cpuSecondsOf(pid: number | undefined): number {
  if (!pid) return 0
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND
}

/** Resident memory of a process in MB. */
export function megabytesOf(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024
}

/** The busy share of all cores over a moment, from 0 to 1. */
async function busyShare(): Promise<number> {
  const before = readTicks()
  await wait(1_500)
  const after = readTicks()
  return 1 - (after.idle - before.idle) / Math.max(1, after.total - before.total)
}

function readTicks() {
  const [, ...fields] = readFileSync('/proc/stat', 'utf8').split('\n')[0]!.split(/\s+/)
  const ticks = fields.map(Number)
  return { idle: ticks[3]! + ticks[4]!, total: ticks.reduce((sum, n) => sum + n, 0) }
}

const IDLE = 0.1

/** Waits until nothing else works on this machine. @returns what stays busy when patience ran out */
export async function untilIdle(patienceMs: number): Promise<number> {
  const end = Date.now() + patienceMs
  for (;;) {
    const busy = await busyShare()
    if (busy <= IDLE || Date.now() > end) return busy
  }
}
