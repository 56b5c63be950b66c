import { isIPv6 } from 'node:net'

/** One customer of a network has one IPv4 address, but a whole /64 of IPv6 ones. */
export function addressGroup(ip: string): string {
  const mapped = ip.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(mapped)) return mapped
  const [head, tail = ''] = mapped.toLowerCase().split('%')[0].split('::')
  const start = head.split(':').filter(Boolean)
  const end = tail.split(':').filter(Boolean)
  const zeros = Array<string>(Math.max(0, 8 - start.length - end.length)).fill('0')
  const groups = mapped.includes('::') ? [...start, ...zeros, ...end] : start
  return groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')
}
