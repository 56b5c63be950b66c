import type { Run } from './run.ts'
import type { Scenario } from './scenario.ts'
import type { Verdict } from './verdict.ts'

const COLUMNS = [
  ['scenario', -24],
  ['rows', 7],
  ['kills', 6],
  ['seconds', 8],
  ['bound', 6],
  ['sent', 7],
  ['doubles', 8],
  ['lost', 6],
  ['exits', 6],
  ['MB', 5],
] as const

const pad = (cells: (string | number)[]) =>
  cells
    .map((cell, at) => {
      const width = COLUMNS[at]![1]
      return width < 0 ? String(cell).padEnd(-width) : String(cell).padStart(width)
    })
    .join('')

export const HEADER = `\n  ${pad(COLUMNS.map(([name]) => name))}\n`

/** A scenario's line, and below it what did not hold. */
export function toLine(scenario: Scenario, run: Run, seconds: number, verdict: Verdict): string {
  const { sent, doubles, lost, workerExits, broken } = verdict
  const megabytes = Math.max(...run.stage.daemons.slice(1).map((daemon) => daemon.mostMegabytes))
  const cells = [
    scenario.name,
    run.rows,
    run.kills,
    seconds.toFixed(1),
    scenario.bound,
    sent,
    doubles,
    lost,
    workerExits,
    megabytes,
  ]
  const mark = broken.length === 0 ? '✓' : '✗'
  const below = [...run.remarks, ...broken.map((text) => `✗ ${text}`)]
  return [`${mark} ${pad(cells)}`, ...below.map((text) => `      ${text}`), ''].join('\n')
}
