import { parseArgs } from 'node:util'
import type { Ground } from '../ground/ground.ts'
import { benchAvailability } from './availability/main.ts'
import { benchFreeDays } from './availability/over_http.ts'
import { benchDirectory } from './directory/main.ts'
import { benchFunnel } from './funnel/main.ts'
import { benchGeography } from './geography/main.ts'
import { benchInvites } from './invites/main.ts'
import { benchSignIn } from './sign_in/main.ts'

type OpenGround = () => Promise<Ground>

/** What can be measured. Each prints its report and answers whether every demand was met. */
const BENCHES: Record<string, (openGround: OpenGround, wish: Wish) => Promise<boolean>> = {
  invites: onGround(benchInvites),
  funnel: onGround(benchFunnel),
  'sign-in': onGround(benchSignIn),
  geography: onGround(benchGeography),
  availability: async (openGround, wish) => {
    const [engine, overHttp] = [
      await benchAvailability(wish),
      await onGround(benchFreeDays)(openGround, wish),
    ]
    return engine && overHttp
  },
  directory: onGround(benchDirectory),
}

export interface Wish {
  /** How often each figure is taken. */
  takes: number
  rows: number
  /** Rows of the file that memory is measured with. */
  manyRows: number
  /** How often each answer is timed. */
  tries: number
}

const USAGE = `Usage: npm run bench -- invites [--takes=3] [--rows=10000] [--many-rows=100000]
       npm run bench -- funnel [--takes=3] [--many-rows=100000]
       npm run bench -- sign-in [--tries=200]
       npm run bench -- geography [--tries=200]
       npm run bench -- directory [--takes=3] [--tries=200]
       npm run bench -- availability [--takes=3] [--tries=200]

Measures on services of its own where it needs any, beside the same work done bare, first with the disk as it is and
then with one that takes 2 ms to flush. Let nothing else run meanwhile.
`

/** Runs what the arguments name. @returns the exit code: 0 when all was reached, 2 for wrong words */
export async function runBench(args: string[], openGround: OpenGround): Promise<number> {
  const named = read(args)
  if (!named) {
    process.stderr.write(USAGE)
    return 2
  }
  return (await named.bench(openGround, named.wish)) ? 0 : 1
}

function onGround(bench: (ground: Ground, wish: Wish) => Promise<boolean>) {
  return async (openGround: OpenGround, wish: Wish) => {
    const ground = await openGround()
    try {
      return await bench(ground, wish)
    } finally {
      await ground.close()
    }
  }
}

function read(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        takes: { type: 'string', default: '3' },
        rows: { type: 'string', default: '10000' },
        'many-rows': { type: 'string', default: '100000' },
        tries: { type: 'string', default: '200' },
      },
    })
    const bench = positionals.length === 1 ? BENCHES[positionals[0]!] : undefined
    const wish = {
      takes: Number(values.takes),
      rows: Number(values.rows),
      manyRows: Number(values['many-rows']),
      tries: Number(values.tries),
    }
    const sound = Object.values(wish).every((value) => Number.isInteger(value) && value > 0)
    return bench && sound ? { bench, wish } : null
  } catch {
    return null
  }
}
