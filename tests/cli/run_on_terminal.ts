import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Cli } from './run_cli.js'
import { BIN } from './run_cli.js'

export interface Dialogue {
  /** When this text is on the screen … */
  on: string
  /** … these keys are pressed. */
  type: string
}

export interface Screen {
  code: number | null
  text: string
}

/** The program on a real terminal (that of `script`), 80 columns wide, with somebody who types. */
export async function runOnTerminal(
  cli: Cli,
  args: string[],
  dialogue: Dialogue[] = []
): Promise<Screen> {
  const line = [
    'stty',
    'cols',
    '80;',
    'exec',
    quoted(process.execPath),
    quoted(BIN),
    ...args.map(quoted),
  ].join(' ')
  const words =
    process.platform === 'darwin'
      ? ['-q', '/dev/null', 'sh', '-c', line]
      : ['-qec', line, '/dev/null']
  const child = spawn('script', words, {
    cwd: cli.home,
    env: { ...cli.env, TERM: 'xterm-256color', SHELL: '/bin/sh' },
  })
  const waiting = [...dialogue]
  let text = ''
  let seen = 0
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
    const at = waiting[0] ? text.indexOf(waiting[0].on, seen) : -1
    if (at < 0) return
    seen = at + waiting[0].on.length
    child.stdin.write(waiting.shift()!.type)
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, text }
}

const quoted = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`
