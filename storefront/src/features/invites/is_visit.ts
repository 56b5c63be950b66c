/** Programs that follow links before a person does, by what they call themselves. */
const SCANNERS =
  /bot\b|bot\/|crawl|spider|preview|scan|proofpoint|mimecast|barracuda|safelinks|curl\/|wget|python-requests|headless(?!chrome)/i

/** Whether a page was opened by a person, as far as a request tells; a lower bound of those. */
export function isVisit({ method, headers }: Pick<Request, 'method' | 'headers'>): boolean {
  if (method !== 'GET') return false
  const purpose = headers.get('sec-purpose') ?? headers.get('purpose') ?? headers.get('x-moz') ?? ''
  if (/prefetch|prerender|preview/i.test(purpose)) return false
  const agent = headers.get('user-agent') ?? ''
  return agent !== '' && !SCANNERS.test(agent)
}
