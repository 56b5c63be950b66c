import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { env } from '../env.ts'
import { Failure } from '../failure.ts'
import { withLock } from './lock.ts'
import { program } from '../program.ts'

export type SessionCredential = {
  kind: 'session'
  email: string
  access_token: string
  /** RFC 3339 */
  access_expires_at: string
  refresh_token: string
}
export type TokenCredential = { kind: 'token'; email: string; token: string }
export type Credential = SessionCredential | TokenCredential

/** One credential for each address; `current` is the address the last `login` went to. */
export type Credentials = { current?: string; sites: Record<string, Credential> }

export const credentialsPath = (): string =>
  join(env.configHome(), 'instainstru', 'credentials.json')

export async function readCredentials(): Promise<Credentials> {
  const path = credentialsPath()
  try {
    const found = JSON.parse(await readFile(path, 'utf8')) as Partial<Credentials>
    return { current: found.current, sites: found.sites ?? {} }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return { sites: {} }
    const why = error instanceof SyntaxError ? 'it does not hold valid JSON' : message
    throw new Failure('Your saved sign-in cannot be read.', {
      why: `${path}: ${why}.`,
      todo: `Move that file away, then run: ${program} login`,
      code: 'credentials_unreadable',
    })
  }
}

/** Reads, changes and writes the file with no other run in between. */
export async function changeCredentials<Result>(
  change: (credentials: Credentials) => Result | Promise<Result>
): Promise<Result> {
  const path = credentialsPath()
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  return withLock(`${path}.lock`, async () => {
    const credentials = await readCredentials()
    const result = await change(credentials)
    await replace(path, `${JSON.stringify(credentials, null, 2)}\n`)
    return result
  })
}

/** Renamed into place, so that a crash leaves the old file or the new one, never half of one. */
async function replace(path: string, text: string): Promise<void> {
  const fresh = `${path}.${process.pid}`
  await writeFile(fresh, text, { mode: 0o600, flush: true })
  await chmod(fresh, 0o600)
  await rename(fresh, path)
}
