import { BlockList, isIPv6 } from 'node:net'

/**
 * Which peers may speak for a client through `X-Forwarded-*`. Nobody, unless listed.
 *
 * @param list comma-separated addresses or CIDR ranges
 */
export function trustedProxies(list: string | undefined): (address: string) => boolean {
  const block = new BlockList()
  for (const entry of (list ?? '').split(',').map((part) => part.trim())) {
    if (!entry) continue
    const [address, bits] = entry.split('/')
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    if (bits) block.addSubnet(address, Number(bits), family)
    else block.addAddress(address, family)
  }
  return (address) => block.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}
