import { say, bold } from './output.mjs'
import { tryLock, unlock } from './mutex.mjs'
import { isHandedOver, onSuitableNode } from './runtime.mjs'
import { Trouble } from './trouble.mjs'

// npm test: the same from a fresh clone for the tests, on a database of their own.

async function test() {
  if (!tryLock('test')) throw new Trouble('npm test of this clone is already running.')
  try {
    const { runTests } = await import('./tests.mjs')
    return await runTests(process.argv.slice(2))
  } finally {
    unlock('test')
  }
}

if (!isHandedOver()) say(`\n  ${bold('InstaInstru tests')}\n`)
await onSuitableNode(import.meta.url, test)
