import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/** The only file of the CLI that reads the environment. An empty variable counts as unset. */
const read = (name: string): string | undefined => process.env[name] || undefined

export const env = {
  url: () => read('INSTAINSTRU_URL'),
  token: () => read('INSTAINSTRU_TOKEN')?.trim(),
  noColor: () => read('NO_COLOR') !== undefined,
  forceColor: () => read('FORCE_COLOR'),
  proxies: () =>
    ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'].flatMap((name) => {
      const value = read(name) ?? read(name.toLowerCase())
      return value ? [{ name, value }] : []
    }),
  usesProxies: () => read('NODE_USE_ENV_PROXY') === '1',
  /** The XDG rule: a relative path in the variable is ignored. */
  configHome: () => {
    const home = read('XDG_CONFIG_HOME')
    return home && isAbsolute(home) ? home : join(homedir(), '.config')
  },
}
