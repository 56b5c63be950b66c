import type { BetaView } from '#api/core/page_verdict'
import type { Site } from '#api/core/site'

/** As `fetch` gives it, as far as pages look at it. */
export interface InnerAnswer {
  ok: boolean
  status: number
  headers: Pick<Headers, 'get' | 'getSetCookie'>
  json(): Promise<unknown>
}

/** Reads from the API of this process; the signal ends the waiting, not the work. */
export type InnerCall = (
  path: string,
  headers: Record<string, string>,
  signal: AbortSignal
) => Promise<InnerAnswer>

/** What every page of the storefront finds in `Astro.locals`. */
export interface StorefrontLocals {
  /** How pages call the API on behalf of the browser. */
  api: { url: string; key: string; read?: InnerCall }
  /** The public address, for canonical links. */
  site: string
  /** The origin the browser used, its host already checked. */
  origin: string
  /** The face of the product that the host shows, and what the beta lets people do. */
  site_name: Site
  beta: BetaView
  /** Set on the page that stands in for one that is shut. */
  gate?: { area: string; from: string }
  /** For a page to say that it is the same for every guest as long as its stamp is (ADR 19). */
  mayKeep?: () => void
  clientAddress: string
  requestId: string
}
