import type { IncomingMessage } from 'node:http'
import type { TLSSocket } from 'node:tls'

type Trust = (address: string) => boolean

const FORWARDED = ['x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'forwarded'] as const

/** Takes away what a peer nobody vouches for claims about where its request came from. */
export function dropForgedForwarding(request: IncomingMessage, trust: Trust): void {
  if (trust(peer(request))) return
  for (const name of FORWARDED) delete request.headers[name]
}

export function cameByHttps(request: IncomingMessage): boolean {
  if ((request.socket as TLSSocket).encrypted) return true
  return first(request.headers['x-forwarded-proto']) === 'https'
}

/** The nearest address on the way to us that is not one of our own proxies. */
export function clientAddress(request: IncomingMessage, trust: Trust): string {
  const hops = [...list(request.headers['x-forwarded-for']), peer(request)]
  return hops.findLast((hop) => !trust(hop)) ?? hops[0]
}

function peer(request: IncomingMessage): string {
  return (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
}

function first(header: string | string[] | undefined): string | undefined {
  return list(header)[0]
}

function list(header: string | string[] | undefined): string[] {
  return String(header ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
}
