import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export type Catcher = {
  smtpPort: number
  /** Base address of the HTTP side. */
  url: string
  /** Ends the process and waits for it; SIGKILL plays the crash. */
  end(signal?: NodeJS.Signals): Promise<void>
}

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url))

/** Starts a catcher of its own process on free ports, for tests. */
export async function spawnCatcher(dir: string): Promise<Catcher> {
  const args = [MAIN, '--smtp-port', '0', '--http-port', '0', '--dir', dir]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const died = once(child, 'exit').then(() => {
    throw new Error('the mail catcher did not start')
  })
  const ready = once(createInterface(child.stdout), 'line')
  const [line] = (await Promise.race([ready, died])) as [string]
  died.catch(() => undefined)
  const { smtp, http } = JSON.parse(line) as { smtp: string; http: string }
  return {
    smtpPort: Number(new URL(smtp).port),
    url: http,
    async end(signal = 'SIGTERM') {
      if (child.exitCode !== null || child.signalCode !== null) return
      const exited = once(child, 'exit')
      child.kill(signal)
      await exited
    },
  }
}
