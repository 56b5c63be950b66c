import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export type Options = {
  smtpPort: number
  httpPort: number
  dir: string
  /** The secret comes in a file: a list of processes shows the command line to everybody. */
  webhook?: { url: string; secretFile: string }
}

const USAGE = `usage: main.ts --smtp-port N --http-port N --dir DIR
  [--webhook-url URL --webhook-secret-file FILE]`

/** Reads the command line; port 0 lets the system choose. Throws with the usage. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      'smtp-port': { type: 'string' },
      'http-port': { type: 'string' },
      dir: { type: 'string' },
      'webhook-url': { type: 'string' },
      'webhook-secret-file': { type: 'string' },
    },
  })
  const { 'webhook-url': url, 'webhook-secret-file': secretFile } = values
  if (!values.dir || !url !== !secretFile) throw new Error(USAGE)
  return {
    smtpPort: port(values['smtp-port']),
    httpPort: port(values['http-port']),
    dir: resolve(values.dir),
    ...(url && secretFile ? { webhook: { url, secretFile } } : {}),
  }
}

function port(value: string | undefined) {
  const number = Number(value)
  if (value && Number.isInteger(number) && number >= 0 && number < 65_536) return number
  throw new Error('--smtp-port and --http-port take a port number, 0 for any')
}
