import { say, bold } from './output.mjs'
import { tryLock, unlock } from './mutex.mjs'
import { isHandedOver, onSuitableNode } from './runtime.mjs'
import { Trouble } from './trouble.mjs'

// npm run bench -- invites [--takes=N] [--rows=N]: how fast, beside the same work done bare.

// Named, not imported by name: the benches are checked with the API they measure, under its rules.
const BENCHES = new URL('../../tests/load/main.ts', import.meta.url).href

async function bench() {
  if (!tryLock('bench')) throw new Trouble('npm run bench of this clone is already running.')
  const { openGround } = await import('./ground.mjs')
  // The bare mails leave over the product's own sockets.
  await import('@poppinss/ts-exec')
  /** @type {{ runBench: (args: string[], open: () => Promise<import('../../tests/ground/ground.ts').Ground>) => Promise<number> }} */
  const { runBench } = await import(BENCHES)
  const { whenAskedToStop } = await import('./stopping.mjs')
  try {
    return await runBench(process.argv.slice(2), async () => {
      const ground = await openGround('load')
      whenAskedToStop(() => void ground.close().finally(() => process.exit(130)))
      return ground
    })
  } finally {
    unlock('bench')
  }
}

if (!isHandedOver()) say(`\n  ${bold('InstaInstru measured')}\n`)
await onSuitableNode(import.meta.url, bench)
