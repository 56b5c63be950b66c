export type Channel = 'web' | 'cli' | 'api' | 'job' | 'webhook' | 'command'

/** Who is doing something, and through which door. */
export interface Actor {
  userId: string
  email: string
  roles: readonly string[]
  /** What this request may do: the roles' permissions, cut down to a token's scopes. */
  permissions: ReadonlySet<string>
  /** The session behind a cookie or JWT; absent for API tokens. */
  sessionId?: string
  /** The API token used, if one was. */
  tokenId?: string
  channel: Channel
  /** The access token tells what is not so any more; its end, in seconds since 1970. */
  staleClaimsUntil?: number
  /** The member of staff who looks through this person's eyes, if one does. */
  impersonatorId?: string
  impersonationId?: string
}

declare module '@adonisjs/core/http' {
  interface HttpContext {
    /** Set by the identity middleware; absent for guests. */
    actor?: Actor
  }
}
