import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { exits } from '../exits.ts'
import { Failure } from '../failure.ts'

const silent = new Writable({ write: (_chunk, _encoding, done) => done() })

/** Asks on stderr, so that stdout stays the command's result. `hidden` shows nothing of what is typed. */
export async function ask(question: string, { hidden = false } = {}): Promise<string> {
  const stop = new AbortController()
  const lines = createInterface({
    input: process.stdin,
    output: hidden ? silent : process.stderr,
    terminal: true,
    historySize: 0,
  })
  lines.once('SIGINT', () => stop.abort())
  lines.once('close', () => stop.abort())
  if (hidden) process.stderr.write(question)
  try {
    return (await lines.question(hidden ? '' : question, { signal: stop.signal })).trim()
  } catch {
    process.stderr.write('\n')
    throw new Failure('Stopped.', {
      why: 'The question was not answered.',
      todo: 'Nothing was changed; run the command again when you like.',
      exit: exits.interrupted,
      code: 'interrupted',
    })
  } finally {
    lines.close()
    if (hidden) process.stderr.write('\n')
  }
}
