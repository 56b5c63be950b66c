import type { Ground } from '../../ground/ground.ts'
import { Stage } from '../../ground/stage.ts'
import { untilIdle } from '../cpu.ts'
import { demandLine } from '../table.ts'
import type { Wish } from '../main.ts'
import { extraMemory } from './memory.ts'
import { compare } from './compare.ts'
import { slowDisk } from './slow_disk.ts'

const PATIENCE_MS = 120_000
const MOST_EXTRA_MB = 150

/** The figures of inviting by file (targets.md, "invites"), beside the same work done bare. */
export async function benchInvites(ground: Ground, wish: Wish): Promise<boolean> {
  const stage = await Stage.build(ground)
  const say = (text: string) => process.stdout.write(`${text}\n`)
  try {
    await stage.heal()
    // The questions of this run come from one person, more often than a person would ask.
    await stage.set('rate_limit.staff', 100_000)
    const busy = await untilIdle(PATIENCE_MS)
    say(`\n  ${wish.rows} rows, ${wish.takes} takes; other work on the machine: ${percent(busy)}`)
    say('\n  The disk as it is')
    const reached = await compare(stage, wish, { peers: true }, say)

    await slowDisk(ground.postgres.url, true)
    say('\n  A disk that takes 2 ms to flush')
    reached.push(...(await compare(stage, wish, { peers: false }, say)))
    await slowDisk(ground.postgres.url, false)

    const extra = await extraMemory(stage, wish.manyRows)
    const memory = {
      label: `memory of API and worker, ${wish.manyRows} rows`,
      measured: `+${Math.round(extra)} MB`,
      reach: `≤ +${MOST_EXTRA_MB} MB`,
      reached: extra <= MOST_EXTRA_MB,
    }
    say(`\n${demandLine(memory)}\n`)
    return [...reached, memory].every((demand) => demand.reached)
  } finally {
    await stage.end()
  }
}

const percent = (share: number) => `${Math.round(share * 100)} %`
