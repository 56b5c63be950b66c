/** Adds claims to the access tokens of a person. Read again at each sign-in and refresh. */
export type ClaimSource = (userId: string) => Promise<Record<string, unknown>>

const sources: ClaimSource[] = []

/** How domains above accounts put their claims (such as `beta_access`) into the token. */
export function registerClaimSource(source: ClaimSource): void {
  sources.push(source)
}

export async function claimsOfOthers(userId: string): Promise<Record<string, unknown>> {
  return Object.assign({}, ...(await Promise.all(sources.map((source) => source(userId)))))
}
