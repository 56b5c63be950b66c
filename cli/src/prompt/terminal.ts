import { usage } from '../failure.ts'

/** Questions need a person: without a terminal the command says which flag answers instead. */
export function needTerminal(question: string, todo: string): void {
  if (process.stdin.isTTY && process.stderr.isTTY) return
  throw usage(`Cannot ask for ${question}.`, 'There is no terminal to ask on.', todo)
}
