import { setTimeout as wait } from 'node:timers/promises'
import type { Stage } from '../../ground/stage.ts'
import { megabytesOf } from '../cpu.ts'
import { sendThrough } from './product.ts'

const SETTLE_MS = 5_000

/** How much more memory API and worker ever held together while a file went through, in MB. */
export async function extraMemory(stage: Stage, rows: number): Promise<number> {
  for (const daemon of [stage.api, stage.worker]) await stage.restart(daemon)
  await stage.heal()
  await wait(SETTLE_MS)
  const held = () => megabytesOf(stage.api.pid) + megabytesOf(stage.worker.pid)
  const before = held()
  let most = before
  const timer = setInterval(() => (most = Math.max(most, held())), 100)
  try {
    await sendThrough(stage, rows)
  } finally {
    clearInterval(timer)
  }
  return most - before
}
