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
  /** When set, the back office and its API answer on this host name alone. */
  adminHost?: string
  /** What this process carries. */
  serves: { api: boolean; web: boolean }
  /** Folders of the two built front ends. */
  roots: { storefront: string; backoffice: string }
  /** Which peers may speak for a client through `X-Forwarded-*`. */
  trustProxy: (address: string) => boolean
  /** The headers that tell the phase; the API adds them to its own answers itself. */
  betaHeaders: () => Record<string, string> | Promise<Record<string, string>>
  log: { error: (details: object, message: string) => void }
}
