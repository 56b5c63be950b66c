import { setTimeout as wait } from 'node:timers/promises'
import type { Ground } from '../../ground/ground.ts'
import { Run } from './run.ts'
import type { Scenario } from './scenario.ts'
import { Stage } from '../../ground/stage.ts'
import { HEADER, toLine } from './table.ts'
import { judge, type Verdict } from './verdict.ts'

/** Plays one scenario after the other and prints the table. @returns whether all held */
export async function playAll(scenarios: Scenario[], quick: boolean, ground: Ground) {
  const stage = await Stage.build(ground)
  let held = true
  try {
    process.stdout.write(HEADER)
    for (const scenario of scenarios) held = (await play(scenario, quick, stage)) && held
  } finally {
    await stage.end()
  }
  return held
}

async function play(scenario: Scenario, quick: boolean, stage: Stage): Promise<boolean> {
  await stage.heal()
  const rows = scenario.rows[quick ? 1 : 0]
  const run = new Run(stage, scenario.name.replaceAll('_', '-'), rows)
  run.refused = scenario.refused ?? 0
  for (const daemon of stage.daemons) daemon.forget()
  const since = Date.now()
  const over = new AbortController()
  const tooLong = wait(scenario.bound * 1000, undefined, { signal: over.signal }).then(() => {
    throw new Error(`it took longer than ${scenario.bound} s`)
  })
  let verdict: Verdict
  try {
    await Promise.race([scenario.play(run, quick), tooLong])
    await run.end()
    verdict = await judge(run, scenario.tolerated ?? [])
  } catch (error) {
    verdict = await failed(run, scenario, error as Error)
  } finally {
    over.abort()
    tooLong.catch(() => {})
  }
  process.stdout.write(toLine(scenario, run, (Date.now() - since) / 1000, verdict))
  return verdict.broken.length === 0
}

/** What can still be said after a scenario that did not get to its end; the next one starts afresh. */
async function failed(run: Run, scenario: Scenario, error: Error): Promise<Verdict> {
  await run.end()
  const { stage } = run
  await Promise.all([stage.ground.postgres.start(), stage.ground.redis.start()])
  const told = await judge(run, scenario.tolerated ?? []).catch(() => null)
  await Promise.all(stage.daemons.map((daemon) => daemon.end('SIGKILL')))
  const nothing = { sent: 0, doubles: 0, lost: run.rows, workerExits: 0, broken: [] }
  const verdict = told ?? nothing
  return { ...verdict, broken: [error.message, ...verdict.broken] }
}
