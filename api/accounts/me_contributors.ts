/** Adds members to what `GET /auth/me` tells a person about themselves. */
export type MeContributor = (userId: string) => Promise<Record<string, unknown>>

const contributors: MeContributor[] = []

/** How domains above accounts tell their part (such as `beta`). */
export function registerMeContributor(contributor: MeContributor): void {
  contributors.push(contributor)
}

export async function partsOfOthers(userId: string): Promise<Record<string, unknown>> {
  return Object.assign({}, ...(await Promise.all(contributors.map((part) => part(userId)))))
}
