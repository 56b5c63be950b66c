/**
 * Whether an `Origin` is that of the host a request went to. The gateway has checked the host
 * already, so it is one of ours; pages that are made on the server name the host their browser asked.
 *
 * Where the public address is HTTPS, so is every page of ours, also when the proxy that ends TLS is
 * not trusted to say so.
 *
 * @param asked.host with its port, as the request names it
 */
export function isOwnOrigin(
  origin: string,
  asked: { host: string | null; protocol: string; appUrl: string }
): boolean {
  const schemes = [`${asked.protocol}:`]
  if (asked.appUrl.startsWith('https:')) schemes.push('https:')
  return schemes.some((scheme) => origin === `${scheme}//${asked.host}`)
}
