import type { Site } from '#api/core/site'

/** `localhost:3333` → `localhost`, `[::1]:3333` → `[::1]`, `Example.com.` → `example.com`. */
export function hostName(header: string | undefined): string {
  return (header ?? '').replace(/:\d*$/, '').replace(/\.$/, '').toLowerCase()
}

export function hostAllowed(header: string | undefined, allowed: readonly string[]): boolean {
  const name = hostName(header)
  return allowed.some((entry) =>
    entry.startsWith('*.')
      ? name.endsWith(entry.slice(1)) && name.length > entry.length - 1
      : name === entry && name !== ''
  )
}

/** Which face of the product a host name shows. */
export function siteOf(
  header: string | undefined,
  hosts: Record<'beta' | 'preview', string>
): Site {
  const name = hostName(header)
  if (name === hosts.preview) return 'preview'
  return name === hosts.beta ? 'beta' : 'app'
}

/** Where a request that came over plain HTTP belongs. 308 keeps its method and body. */
export function httpsLocation(header: string, url: string): string {
  const path = url.startsWith('/') ? url : '/'
  return `https://${hostName(header)}${path}`
}
