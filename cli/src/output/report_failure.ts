import type { Failure } from '../failure.ts'
import { clean } from './clean.ts'
import { paint } from './paint.ts'
import { room, wrap } from './wrap.ts'

/** Three lines on stderr: what happened, why (with what the API calls it), what to do. */
export function reportFailure(failure: Failure): void {
  const colours = paint(process.stderr)
  const columns = room(process.stderr)
  const told = (label: string, text: string) =>
    `  ${colours.dim(label.padEnd(4))} ${wrap(clean(text), columns, 7)}\n`
  process.stderr.write(
    `${colours.red('✗')} ${colours.bold(wrap(clean(failure.message), columns, 2))}\n` +
      told('why:', failure.why + origin(failure)) +
      told('do:', failure.todo)
  )
}

/** What to quote when asking for help. */
function origin({ status, code, requestId }: Failure): string {
  if (!status) return ''
  return ` (${[status, code, requestId && `request ${requestId}`].filter(Boolean).join(', ')})`
}
