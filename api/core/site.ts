/** The faces that the product shows by host name: the site itself, the beta's, and staff's preview. */
export const SITES = ['app', 'beta', 'preview'] as const
export type Site = (typeof SITES)[number]

/**
 * How the gateway tells the API which host a request came to. It takes away what a client claims, so
 * the header can be believed behind it.
 */
export const SITE_HEADER = 'x-iit-site'

export const toSite = (value: string | string[] | undefined): Site =>
  SITES.find((site) => site === value) ?? 'app'
