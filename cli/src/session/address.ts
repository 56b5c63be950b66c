import { env } from '../env.ts'
import { usage } from '../failure.ts'
import { readCredentials } from './credentials.ts'
import { program } from '../program.ts'

export const DEFAULT_URL = 'http://localhost:3333'

export type Address = { url: string; from: '--url' | 'INSTAINSTRU_URL' | 'login' | 'default' }

/** Which InstaInstru to talk to: the flag, else the variable, else the last login, else this machine. */
export async function findAddress(flag: string | undefined): Promise<Address> {
  if (flag) return { url: normalise(flag, '--url'), from: '--url' }
  const variable = env.url()
  if (variable) return { url: normalise(variable, 'INSTAINSTRU_URL'), from: 'INSTAINSTRU_URL' }
  const { current } = await readCredentials()
  return current ? { url: current, from: 'login' } : { url: DEFAULT_URL, from: 'default' }
}

/** `https://host/api/` and `https://host` mean the same place. */
export function normalise(text: string, source: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol))
    throw usage(
      `${source} is not an address.`,
      `“${text}” does not start with http:// or https://.`,
      `Write it like this: https://beta.example.com or ${DEFAULT_URL}`
    )
  if (url.username || url.password)
    throw usage(
      `${source} carries a name or password.`,
      'Addresses end up in histories and logs.',
      `Leave them out and run: ${program} login`
    )
  return (url.origin + url.pathname).replace(/\/+(api\/*)?$/, '')
}

/** Whether a password would cross a network in clear text. */
export function isClearText(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol === 'http:' && !/^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
}
