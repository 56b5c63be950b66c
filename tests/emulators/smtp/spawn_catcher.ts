import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
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

/** Starts a catcher of its own process, for tests: on free ports, or where another one stood. */
export async function spawnCatcher(
  dir: string,
  at: { smtpPort: number; url: string } = { smtpPort: 0, url: 'http://127.0.0.1:0' },
  webhook?: { url: string; secret: string }
): Promise<Catcher> {
  const ports = ['--smtp-port', String(at.smtpPort), '--http-port', at.url.split(':')[2]!]
  const told = webhook ? await webhookFlags(dir, webhook) : []
  const args = [MAIN, ...ports, '--dir', dir, ...told]
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

async function webhookFlags(dir: string, { url, secret }: { url: string; secret: string }) {
  const file = join(dir, 'webhook_secret')
  await writeFile(file, secret, { mode: 0o600 })
  return ['--webhook-url', url, '--webhook-secret-file', file]
}
