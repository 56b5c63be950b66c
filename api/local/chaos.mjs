import { say, bold } from './output.mjs'
import { tryLock, unlock } from './mutex.mjs'
import { isHandedOver, onSuitableNode } from './runtime.mjs'
import { Trouble } from './trouble.mjs'

// npm run chaos -- invites [--quick] [--only=NAME]: the product under faults, on services of its own.

async function chaos() {
  if (!tryLock('chaos')) throw new Trouble('npm run chaos of this clone is already running.')
  const { openGround } = await import('./ground.mjs')
  const { runChaos } = await import('../../tests/chaos/invites/main.ts')
  const { whenAskedToStop } = await import('./stopping.mjs')
  try {
    return await runChaos(process.argv.slice(2), async () => {
      const ground = await openGround('chaos')
      whenAskedToStop(() => void ground.close().finally(() => process.exit(130)))
      return ground
    })
  } finally {
    unlock('chaos')
  }
}

if (!isHandedOver()) say(`\n  ${bold('InstaInstru under faults')}\n`)
await onSuitableNode(import.meta.url, chaos)
