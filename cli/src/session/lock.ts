import { open, readFile, rm, stat } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '../failure.ts'

const PATIENCE_MS = 20_000
/** Longer than one token refresh may take. */
const STALE_MS = 40_000

/**
 * Runs `work` while no other run of the CLI holds the same lock. A lock whose owner died is taken over;
 * should two runs take it over at once, the API's grace for a spent refresh token covers them.
 */
export async function withLock<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const deadline = Date.now() + PATIENCE_MS
  while (!(await take(path))) {
    if (await isAbandoned(path)) await rm(path, { force: true })
    else if (Date.now() > deadline) throw held(path)
    else await sleep(40 + Math.random() * 40)
  }
  try {
    return await work()
  } finally {
    await rm(path, { force: true })
  }
}

async function take(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600)
    await file.writeFile(String(process.pid))
    await file.close()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function isAbandoned(path: string): Promise<boolean> {
  try {
    const [owner, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)])
    return Date.now() - mtimeMs > STALE_MS || (owner !== '' && !isAlive(Number(owner)))
  } catch {
    return false
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

const held = (path: string) =>
  new Failure('Your saved sign-in is in use by another run.', {
    why: `The lock ${path} was not given back within ${PATIENCE_MS / 1000} seconds.`,
    todo: 'Let the other run end, then repeat the command.',
    code: 'credentials_locked',
  })
