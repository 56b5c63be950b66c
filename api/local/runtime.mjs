import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureInstalled, suitableNode } from './install.mjs'
import { explain } from './output.mjs'
import { whenAskedToStop } from './stopping.mjs'
import { Trouble } from './trouble.mjs'

/**
 * Runs `work` on a Node that is new enough: installs the packages and, on an older Node, hands over to
 * the one among them. Ends the process with the exit code.
 * @param {string} script import.meta.url of the command
 * @param {() => Promise<number>} work imports what needs installed packages only when called
 */
export async function onSuitableNode(script, work) {
  try {
    if (process.platform === 'win32') throw new Trouble('On Windows, run this inside WSL.')
    await ensureInstalled()
    const node = suitableNode()
    process.exit(node === process.execPath ? await work() : await handOver(node, script))
  } catch (error) {
    process.exit(explain(error))
  }
}

/** Whether an older Node began this command and has announced it. */
export const isHandedOver = () => process.channel !== undefined

/** @param {string} node @param {string} script @returns {Promise<number>} */
function handOver(node, script) {
  // The channel tells the other side when this process is killed: it then stops in good order.
  const child = spawn(node, [fileURLToPath(script), ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  whenAskedToStop(() => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
