import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ground } from './ground.ts'

/** What no log may hold: an error that nobody caught, or a process that gave up. */
const FATAL = /"level":60|unhandled|uncaught/i

/** A process of the product that is killed, frozen and started again; its log spans its lives. */
export class Daemon {
  /** How often it ended although nobody had asked it to. */
  exits = 0
  /** The most memory it was seen to hold, in MB. */
  mostMegabytes = 0
  #root: string
  #args: string[]
  #child: ChildProcess | null = null
  #log: string
  #handle: number
  #read = 0

  constructor(ground: Ground, name: string, args: string[]) {
    this.#root = ground.root
    this.#args = args
    this.#log = join(ground.folder, `${name}.log`)
    this.#handle = openSync(this.#log, 'a')
    process.once('exit', () => this.#child?.kill('SIGKILL'))
  }

  get pid(): number | undefined {
    return this.#child?.pid
  }

  get isRunning(): boolean {
    return this.#child !== null
  }

  start(env: NodeJS.ProcessEnv): void {
    const child = spawn(process.execPath, this.#args, {
      cwd: this.#root,
      env,
      stdio: ['ignore', this.#handle, this.#handle],
    })
    child.once('exit', () => {
      if (this.#child !== child) return
      this.#child = null
      this.exits += 1
    })
    this.#child = child
  }

  /** Ends it; SIGKILL plays the crash. */
  async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child
    this.#child = null
    if (!child) return
    const exited = once(child, 'exit')
    child.kill(signal)
    await exited
  }

  /** SIGSTOP freezes it, SIGCONT lets it go on. */
  signal(signal: NodeJS.Signals): void {
    this.#child?.kill(signal)
  }

  /** Looks how much memory it holds now. */
  measure(): void {
    try {
      const status = readFileSync(`/proc/${this.#child?.pid}/status`, 'utf8')
      const megabytes = Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024
      this.mostMegabytes = Math.max(this.mostMegabytes, Math.round(megabytes))
    } catch {
      // It is dead at this moment.
    }
  }

  /** Begins to count anew. */
  forget(): void {
    this.exits = 0
    this.mostMegabytes = 0
    this.fatalLines()
  }

  /** Lines since the last look that tell of an error nobody caught. */
  fatalLines(): string[] {
    const text = readFileSync(this.#log, 'utf8')
    const fresh = text.slice(this.#read).split('\n')
    this.#read = text.length
    return fresh.filter((line) => FATAL.test(line))
  }
}
