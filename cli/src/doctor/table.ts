import { accent, paint } from '../output/paint.ts'
import { clean } from '../output/clean.ts'
import type { Check } from './check.ts'

/** One line a check, the fix below it: nothing is cut, since paths and causes are what one came for. */
export function checkLines(checks: Check[]): string {
  const colours = paint(process.stdout)
  const marks = { ok: accent(colours, '✓'), warn: colours.yellow('!'), fail: colours.red('✗') }
  const longest = Math.max(...checks.map(({ name }) => name.length))
  return checks
    .map(({ name, status, detail, fix }) => {
      const line = `${marks[status]} ${name.padEnd(longest)}  ${clean(detail)}`
      return fix ? `${line}\n  ${' '.repeat(longest)}  ${colours.dim('→')} ${clean(fix)}` : line
    })
    .join('\n')
}
