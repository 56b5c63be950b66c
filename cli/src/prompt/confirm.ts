import { exits } from '../exits.ts'
import { Failure } from '../failure.ts'
import { ask } from './ask.ts'
import { needTerminal } from './terminal.ts'

/** Goes on only after a yes; `--yes` gives it beforehand. */
export async function confirm(question: string, yes: boolean): Promise<void> {
  if (yes) return
  needTerminal('confirmation', 'Repeat it with --yes once you are sure.')
  if (/^y(es)?$/i.test(await ask(`${question} [y/N] `))) return
  throw new Failure('Nothing was changed.', {
    why: 'You did not say yes.',
    todo: 'Run it again and answer y, or pass --yes.',
    exit: exits.failed,
    code: 'not_confirmed',
  })
}
