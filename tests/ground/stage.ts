import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import workerFlags from '../../api/bin/worker_flags.json' with { type: 'json' }
import type { Fault } from '../emulators/smtp/faults.ts'
import { spawnCatcher, type Catcher } from '../emulators/smtp/spawn_catcher.ts'
import { Daemon } from './daemon.ts'
import type { Ground } from './ground.ts'

/** The whole product in processes of its own, with handles to hurt each of them. */
export class Stage {
  readonly ground: Ground
  readonly catcher: { now: Catcher; dir: string }
  readonly api: Daemon
  readonly worker: Daemon
  readonly second: Daemon
  #token = ''
  #env: NodeJS.ProcessEnv = {}

  private constructor(ground: Ground, catcher: { now: Catcher; dir: string }) {
    this.ground = ground
    this.catcher = catcher
    this.api = new Daemon(ground, 'api', ['--import=@poppinss/ts-exec', 'api/bin/server.ts'])
    const work = [...workerFlags, 'api/ace.js', 'work']
    this.worker = new Daemon(ground, 'worker', work)
    this.second = new Daemon(ground, 'second_worker', work)
    process.once('exit', () => void this.catcher.now.end('SIGKILL'))
  }

  static async build(ground: Ground): Promise<Stage> {
    const dir = join(ground.folder, 'mail')
    const stage = new Stage(ground, { now: await spawnCatcher(dir), dir })
    const { smtpPort, url } = stage.catcher.now
    stage.#env = {
      ...ground.env,
      SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
      MAIL_LOOKUP_URL: url,
    }
    const print = ['api/ace.js', 'token:print', 'admin@instainstru.test']
    const options = { cwd: ground.root, env: stage.#env }
    const { stdout } = await promisify(execFile)(process.execPath, print, options)
    stage.#token = stdout.trim()
    return stage
  }

  get daemons(): Daemon[] {
    return [this.api, this.worker, this.second]
  }

  get credentials() {
    return { authorization: `Bearer ${this.#token}` }
  }

  /** Starts a process; it is not ready yet when this returns. */
  start(daemon: Daemon): void {
    if (!daemon.isRunning) daemon.start(this.#env)
  }

  async restart(daemon: Daemon): Promise<void> {
    await daemon.end('SIGKILL')
    this.start(daemon)
  }

  /** Everything runs, nothing is at fault. */
  async heal(): Promise<void> {
    await Promise.all([this.ground.postgres.start(), this.ground.redis.start()])
    await this.fault({ kind: 'none' })
    await this.second.end('SIGTERM')
    for (const daemon of [this.api, this.worker]) this.start(daemon)
    await until(() => this.isReady(), 90_000)
  }

  async isReady(): Promise<boolean> {
    return (await this.ask('/api/health/ready')).ok
  }

  ask(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.ground.port}${path}`, {
      signal: AbortSignal.timeout(15_000),
      ...init,
      headers: { ...this.credentials, ...init.headers },
    })
  }

  async set(setting: string, value: unknown): Promise<void> {
    const answer = await this.ask(`/api/admin/settings/${setting}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ value, reason: 'for a measurement' }),
    })
    if (!answer.ok) throw new Error(await answer.text())
  }

  async fault(wish: Fault): Promise<void> {
    const url = `${this.catcher.now.url}/faults`
    const answer = await fetch(url, { method: 'PUT', body: JSON.stringify(wish) })
    if (!answer.ok) throw new Error(await answer.text())
  }

  /** The mail server comes back at its address with all it has accepted. */
  async startCatcher(): Promise<void> {
    this.catcher.now = await spawnCatcher(this.catcher.dir, this.catcher.now)
  }

  /** Message-IDs and recipients of all that was ever accepted, oldest first. */
  accepted(): { message_id: string; to: string[] }[] {
    const lines = readFileSync(join(this.catcher.dir, 'index.jsonl'), 'utf8').split('\n')
    return lines.filter((line) => line.endsWith('}')).map((line) => JSON.parse(line))
  }

  /** How many mails were ever accepted. */
  async acceptedCount(): Promise<number> {
    const answer = await fetch(`${this.catcher.now.url}/counts`)
    return ((await answer.json()) as { messages: number }).messages
  }

  async end(): Promise<void> {
    await Promise.all(this.daemons.map((daemon) => daemon.end('SIGKILL')))
    await this.catcher.now.end('SIGKILL')
  }
}

/** Looks again and again until something is so; an error counts as not yet. */
export async function until(isSo: () => Promise<boolean>, withinMs: number): Promise<void> {
  const deadline = Date.now() + withinMs
  for (;;) {
    if (await isSo().catch(() => false)) return
    if (Date.now() > deadline) throw new Error(`not so within ${withinMs / 1000} s: ${isSo}`)
    await wait(100)
  }
}
