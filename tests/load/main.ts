import { parseArgs } from 'node:util'
import type { Ground } from '../ground/ground.ts'
import { benchInvites } from './invites/main.ts'

/** What can be measured. Each prints its report and answers whether every demand was met. */
const BENCHES: Record<string, (ground: Ground, wish: Wish) => Promise<boolean>> = {
  invites: benchInvites,
}

export interface Wish {
  /** How often each figure is taken. */
  takes: number
  rows: number
  /** Rows of the file that memory is measured with. */
  manyRows: number
}

const USAGE = `Usage: npm run bench -- invites [--takes=3] [--rows=10000] [--many-rows=100000]

Measures on services of its own, beside the same work done bare, first with the disk as it is and
then with one that takes 2 ms to flush. Let nothing else run meanwhile.
`

/** Runs what the arguments name. @returns the exit code: 0 when all was reached, 2 for wrong words */
export async function runBench(args: string[], openGround: () => Promise<Ground>): Promise<number> {
  const named = read(args)
  if (!named) {
    process.stderr.write(USAGE)
    return 2
  }
  const ground = await openGround()
  try {
    return (await named.bench(ground, named.wish)) ? 0 : 1
  } finally {
    await ground.close()
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
      },
    })
    const bench = positionals.length === 1 ? BENCHES[positionals[0]!] : undefined
    const wish = {
      takes: Number(values.takes),
      rows: Number(values.rows),
      manyRows: Number(values['many-rows']),
    }
    const sound = Object.values(wish).every((value) => Number.isInteger(value) && value > 0)
    return bench && sound ? { bench, wish } : null
  } catch {
    return null
  }
}
