import { explain, say, bold } from './output.mjs'
import { stopLeftovers } from './children.mjs'
import { lockOwner, tryLock, unlock } from './mutex.mjs'
import { isFree } from './ports.mjs'
import { isHandedOver, onSuitableNode } from './runtime.mjs'
import { settings } from './settings.mjs'
import { Trouble } from './trouble.mjs'

// npm start: everything from a fresh clone to a running demo.

async function checkPlace() {
  const { host, port } = settings
  if (lockOwner('start')) throw new Trouble('npm start of this clone is already running.')
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Trouble('PORT must be a number from 1 to 65535.')
  await stopLeftovers(['server', 'worker', 'catcher'])
  if (await isFree(port, host)) return
  throw new Trouble(`Port ${port} is in use by another program.`, {
    remedy: `Take another one: PORT=${port === 65_535 ? 3333 : port + 1} npm start`,
  })
}

async function demo() {
  await checkPlace()
  if (!tryLock('start')) throw new Trouble('npm start of this clone is already running.')
  try {
    const { runDemo } = await import('./demo.mjs')
    return await runDemo()
  } finally {
    unlock('start')
  }
}

if (!isHandedOver()) say(`\n  ${bold('InstaInstru')}\n`)
try {
  // Before the long installation, so that a taken port shows at once.
  await checkPlace()
  await onSuitableNode(import.meta.url, demo)
} catch (error) {
  process.exitCode = explain(error)
}
