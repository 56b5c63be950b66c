import { accent, paint } from '../output/paint.ts'
import { clean } from '../output/clean.ts'
import { room, wrap } from '../output/wrap.ts'
import type { Check } from './check.ts'

/** One line a check, the fix below it: wrapped but never cut, since paths and causes are what one came for. */
export function checkLines(checks: Check[]): string {
  const colours = paint(process.stdout)
  const marks = { ok: accent(colours, '✓'), warn: colours.yellow('!'), fail: colours.red('✗') }
  const longest = Math.max(...checks.map(({ name }) => name.length))
  const wrapped = (text: string, indent: number) => wrap(clean(text), room(process.stdout), indent)
  return checks
    .map(({ name, status, detail, fix }) => {
      const line = `${marks[status]} ${name.padEnd(longest)}  ${wrapped(detail, longest + 4)}`
      return fix
        ? `${line}\n  ${' '.repeat(longest)}  ${colours.dim('→')} ${wrapped(fix, longest + 6)}`
        : line
    })
    .join('\n')
}
