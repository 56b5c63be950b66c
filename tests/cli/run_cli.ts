import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Cleanup } from './fake_api.js'

export const BIN = fileURLToPath(new URL('../../cli/bin/run.js', import.meta.url))

export interface Ran {
  code: number | null
  stdout: string
  stderr: string
  json: <Shape>() => Shape
}

interface Options {
  env?: Record<string, string>
  stdin?: string
}

/** The real program in a process of its own, with a home and a configuration nobody else has. */
export class Cli {
  readonly home: string
  readonly env: Record<string, string>

  private constructor(home: string, env: Record<string, string>) {
    this.home = home
    this.env = {
      PATH: process.env.PATH!,
      HOME: home,
      XDG_CONFIG_HOME: join(home, 'config'),
      TZ: 'America/New_York',
      ...env,
    }
  }

  static async for(cleanup: Cleanup, env: Record<string, string> = {}): Promise<Cli> {
    const home = await mkdtemp(join(tmpdir(), 'instainstru-cli-'))
    cleanup(() => rm(home, { recursive: true, force: true }))
    return new Cli(home, env)
  }

  get credentials(): string {
    return join(this.home, 'config/instainstru/credentials.json')
  }

  /** Starts a run that the test wants to interrupt or read while it goes on. */
  start(
    args: string[],
    { env, stdin }: Options = {}
  ): { child: ChildProcess; ended: Promise<Ran> } {
    const child = spawn(process.execPath, [BIN, ...args], {
      cwd: this.home,
      env: { ...this.env, ...env },
    })
    child.stdin.on('error', () => {})
    child.stdin.end(stdin ?? '')
    return { child, ended: this.#collect(child) }
  }

  run(args: string[], options?: Options): Promise<Ran> {
    return this.start(args, options).ended
  }

  async #collect(child: ChildProcess): Promise<Ran> {
    const out = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const)
      child[name]!.setEncoding('utf8').on('data', (text: string) => (out[name] += text))
    const [code] = (await once(child, 'close')) as [number | null]
    return { code, ...out, json: <Shape>() => JSON.parse(out.stdout) as Shape }
  }
}
