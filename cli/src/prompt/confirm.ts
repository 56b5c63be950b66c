import { exits } from '../exits.ts'
import { Failure } from '../failure.ts'
import { ask } from './ask.ts'
import { needTerminal } from './terminal.ts'

/** Says at once, before any work is done for the question, that nobody is there to answer it. */
export function mayConfirm(yes: boolean): void {
  if (!yes) needTerminal('confirmation', 'Repeat it with --yes once you are sure.')
}

/** Goes on only after a yes; `--yes` gives it beforehand. */
export async function confirm(question: string, yes: boolean): Promise<void> {
  if (yes) return
  mayConfirm(yes)
  if (/^y(es)?$/i.test(await ask(`${question} [y/N] `))) return
  throw new Failure('Nothing was changed.', {
    why: 'You did not say yes.',
    todo: 'Run it again and answer y, or pass --yes.',
    exit: exits.failed,
    code: 'not_confirmed',
  })
}
