/** Adds claims to the access tokens of a person. Read again at each sign-in and refresh. */
export type ClaimSource = (userId: string) => Promise<Record<string, unknown>>

/** Whether what a token says is not so any more; asked at every request, so from memory alone. */
export type StaleCheck = (claims: Record<string, unknown>) => boolean

const sources: ClaimSource[] = []
const checks: StaleCheck[] = []

/** How domains above accounts put their claims (such as `beta_access`) into the token. */
export function registerClaimSource(source: ClaimSource, isStale?: StaleCheck): void {
  sources.push(source)
  if (isStale) checks.push(isStale)
}

export const anyClaimIsStale: StaleCheck = (claims) => checks.some((isStale) => isStale(claims))

export async function claimsOfOthers(userId: string): Promise<Record<string, unknown>> {
  return Object.assign({}, ...(await Promise.all(sources.map((source) => source(userId)))))
}
