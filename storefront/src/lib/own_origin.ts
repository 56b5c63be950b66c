const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A request that changes something must come from a page of ours: `Origin` names our host, or the
 * browser itself says `same-origin`. A sibling subdomain (`same-site`) does not count. Forms on
 * pages that send no referrer have the origin `null`, and then the browser's word decides.
 */
export function comesFromOurPages(method: string, headers: Headers, ownOrigin: string): boolean {
  if (SAFE.has(method)) return true
  const origin = headers.get('origin')
  if (origin && origin !== 'null') return origin === ownOrigin
  return headers.get('sec-fetch-site') === 'same-origin'
}
