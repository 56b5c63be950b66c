/** What every page of the storefront finds in `Astro.locals`. */
export interface StorefrontLocals {
  /** How pages call the API on behalf of the browser. */
  api: { url: string; key: string }
  /** The public address, for canonical links. */
  site: string
  /** The origin the browser used, its host already checked. */
  origin: string
  clientAddress: string
  requestId: string
}
