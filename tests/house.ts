import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import db from '@adonisjs/lucid/services/db'
import { DEMO_PASSWORD } from '#api/accounts/demo_accounts'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { BUCKETS } from '#api/core/rate_limit/buckets'
import { storeSetting } from '#api/core/settings/setting_repository'
import { resetDemo } from '#database/seeders/demo'
import workerFlags from '../api/bin/worker_flags.json' with { type: 'json' }
import { UNRULY } from './disorder.js'
import { spawnCatcher, type Catcher } from './emulators/smtp/spawn_catcher.ts'

const READY_WITHIN_MS = 90_000
/** The product goes by itself after ten seconds at most; a busy machine may be late in telling. */
const GONE_WITHIN_MS = 15_000
const ROOT = new URL('..', import.meta.url)
const LOADERS = ['--import=@poppinss/ts-exec', ...UNRULY]

/** Of everything that is counted: all visitors of the tests come from one address. */
export const VISITS_A_MINUTE = 10_000

/** A mail as the catcher has it. */
export interface CaughtMail {
  id: string
  to: string[]
  subject: string
  headers: Record<string, string>
  text: string
  html: string
  message_id: string
  received_at: string
}

/** The whole product, running in processes of its own on the int database. */
export interface House {
  url: string
  catcher: Catcher
  /** Where its processes keep what passes, and nobody else's do. */
  tmp: string
  password: string
  /** An API token with all that a demo account may do. */
  token(email: string): Promise<string>
  /** The mails to an address, newest first; waits until there are at least so many. */
  mails(to: string, atLeast?: number): Promise<CaughtMail[]>
  /** Kills or stops the worker, and starts another one. */
  stopWorker(signal: NodeJS.Signals): Promise<void>
  startWorker(): Promise<void>
  /** One more of them on the same database, as long as the house stands; the address of a server. */
  startAnother(which: 'server' | 'worker'): Promise<string>
  end(): Promise<void>
}

let standing: Promise<House> | undefined

/** The house of this test run: built on first use, shared by all tests that need it. */
export function house(): Promise<House> {
  standing ??= build()
  return standing
}

/** Ends the house, if any test asked for it. */
export async function leaveHouse(): Promise<void> {
  const built = await standing?.catch(() => null)
  await built?.end()
}

async function build(): Promise<House> {
  await resetDemo()
  await letManyIn()
  const mailDir = await mkdtemp(join(tmpdir(), 'instainstru-house-'))
  const tmp = await mkdtemp(join(mailDir, 'tmp-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const secret = randomBytes(32).toString('hex')
  const webhook = { url: `${url}/api/webhooks/email`, secret }
  const catcher = await spawnCatcher(mailDir, undefined, webhook)
  const env = {
    ...process.env,
    NODE_ENV: 'development',
    TMPDIR: tmp,
    HOST: '127.0.0.1',
    PORT: String(port),
    APP_URL: url,
    COOKIE_SECURE: 'true',
    SMTP_URL: `smtp://127.0.0.1:${catcher.smtpPort}`,
    MAIL_LOOKUP_URL: catcher.url,
    EMAIL_WEBHOOK_SECRET: secret,
    LOG_LEVEL: 'warn',
  }
  const log = openSync(join(mailDir, 'house.log'), 'a')
  const start = (args: string[], more = {}) => {
    const at = { cwd: ROOT, env: { ...env, ...more } }
    const child = spawn(process.execPath, args, { ...at, stdio: ['ignore', log, log] })
    process.once('exit', () => child.kill('SIGKILL'))
    return child
  }
  const startWorker = () => start([...workerFlags, ...LOADERS, 'api/ace.js', 'work'])
  const startServer = (more = {}) => start([...LOADERS, 'api/bin/server.ts'], more)
  const isReady = (address: string) =>
    until(async () => (await fetch(`${address}/api/health/ready`)).ok, READY_WITHIN_MS).catch(
      () => {
        throw new Error(`The house did not get ready; see ${mailDir}/house.log`)
      }
    )
  const server = startServer()
  let worker = startWorker()
  const others: ChildProcess[] = []
  await isReady(url)

  return {
    url,
    catcher,
    tmp,
    password: DEMO_PASSWORD,
    token: printableToken,
    mails: (to, atLeast = 1) => mailsTo(catcher, to, atLeast),
    stopWorker: (signal) => end(worker, signal),
    async startWorker() {
      worker = startWorker()
    },
    async startAnother(which) {
      const PORT = String(await freePort())
      others.push(which === 'server' ? startServer({ PORT }) : startWorker())
      const address = which === 'server' ? `http://localhost:${PORT}` : url
      await isReady(address)
      return address
    },
    async end() {
      const ended = Promise.all([server, worker, ...others].map((one) => end(one, 'SIGTERM')))
      await ended.finally(() => catcher.end())
    },
  }
}

async function letManyIn(): Promise<void> {
  const change = { value: VISITS_A_MINUTE, reason: 'Many tests, one address', changedBy: null }
  await db.transaction(async (trx) => {
    for (const { perMinute } of Object.values(BUCKETS)) {
      await storeSetting(trx, { key: perMinute.key, ...change })
    }
  })
}

async function mailsTo(catcher: Catcher, to: string, atLeast: number): Promise<CaughtMail[]> {
  let mails: CaughtMail[] = []
  await until(async () => {
    const answer = await fetch(`${catcher.url}/messages?to=${encodeURIComponent(to)}`)
    mails = (await answer.json()) as CaughtMail[]
    return mails.length >= atLeast
  })
  return mails
}

/** Looks again and again until something is so; an error counts as not yet. */
export async function until(isSo: () => Promise<boolean>, withinMs = 20_000): Promise<void> {
  const deadline = Date.now() + withinMs
  for (;;) {
    if (await isSo().catch(() => false)) return
    if (Date.now() > deadline) throw new Error(`not so within ${withinMs / 1000} s: ${isSo}`)
    await wait(50)
  }
}

/** Ends a process and waits for it; one that does not go in time is killed, and that is an error. */
async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  const late = setTimeout(() => child.kill('SIGKILL'), GONE_WITHIN_MS)
  child.kill(signal)
  await exited
  clearTimeout(late)
  if (child.signalCode === 'SIGKILL' && signal !== 'SIGKILL') {
    throw new Error(`${child.spawnargs.at(-1)} did not end within ${GONE_WITHIN_MS / 1000} s`)
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  return port
}
