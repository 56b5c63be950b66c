import type { BetaView, PageRequest, PageVerdict } from '#api/core/page_verdict'

/** What the gateway needs to know; it reads neither the environment nor the application. */
export interface WebConfig {
  /** Host names without port; `*.example.com` stands for any name below `example.com`. */
  allowedHosts: readonly string[]
  /** Answer plain HTTP with a redirect, and HTTPS with HSTS. Off on a local machine. */
  https: boolean
  /** The public address, for canonical links. */
  appUrl: string
  /** Where pages reach the API on the inside, never the public address. */
  apiUrl: string
  /** Whether pages read from the API that this process carries, without the way over `apiUrl`. */
  readsWithin: boolean
  /** When set, the back office and its API answer on this host name alone. */
  adminHost?: string
  /** Host names of the invitation-first site and of what staff alone see. */
  siteHosts: { beta: string; preview: string }
  /** What this process carries. */
  serves: { api: boolean; web: boolean }
  /** Folders of the two built front ends. */
  roots: { storefront: string; backoffice: string }
  /** Which peers may speak for a client through `X-Forwarded-*`. */
  trustProxy: (address: string) => boolean
  /** The headers that tell the phase, on every answer. */
  betaHeaders: () => Record<string, string>
  /** What pages are told of the beta. */
  beta: () => BetaView
  /** Decides who gets which page, before anything is made or looked up for it. */
  judgePage: (request: PageRequest) => Promise<PageVerdict>
  /** What a page that may be kept hangs on; null for one that may not. Answers for guests alone. */
  stampPage: (url: string) => Promise<string | null>
  log: { error: (details: object, message: string) => void }
}
