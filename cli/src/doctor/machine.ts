import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { env } from '../env.ts'
import { credentialsPath } from '../session/credentials.ts'
import { isClearText, type Address } from '../session/address.ts'
import { ok, warn, fail, type Check } from './check.ts'

/** What can be known without the API. */
export async function checkMachine(address: Address): Promise<Check[]> {
  return [
    node(),
    where(address),
    proxies(),
    await mode(dirname(credentialsPath()), 0o700),
    await mode(credentialsPath(), 0o600),
  ]
}

function node(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const isEnough = major > 22 || (major === 22 && minor >= 18)
  return isEnough
    ? ok('node', process.versions.node)
    : fail('node', process.versions.node, 'Install Node 22.18 or newer.')
}

function where({ url, from }: Address): Check {
  const detail = `${url} (from ${from})`
  return isClearText(url)
    ? warn('address', `${detail} is not encrypted`, 'Use the https:// address.')
    : ok('address', detail)
}

function proxies(): Check {
  const found = env.proxies()
  if (found.length === 0) return ok('proxy', 'none')
  const detail = found.map(({ name, value }) => `${name}=${withoutPassword(value)}`).join(', ')
  if (env.usesProxies()) return ok('proxy', detail)
  return warn(
    'proxy',
    `${detail}, not used`,
    'If the API is only reachable through it, set NODE_USE_ENV_PROXY=1.'
  )
}

const withoutPassword = (value: string): string => value.replace(/\/\/[^@/]*@/, '//…@')

/** Others on this machine must not read a saved sign-in. */
async function mode(path: string, wanted: number): Promise<Check> {
  const name = wanted === 0o600 ? 'sign-in file' : 'sign-in folder'
  const info = await stat(path).catch(() => null)
  if (!info) return ok(name, `${path} is not there yet`)
  const found = info.mode & 0o777
  const detail = `${path} has mode ${found.toString(8).padStart(4, '0')}`
  return found & ~wanted
    ? fail(name, `${detail}: others can open it`, `chmod ${wanted.toString(8)} ${path}`)
    : ok(name, detail)
}
