/** What becomes of a request for a page before any page is made. */
export type PageVerdict =
  | { kind: 'open' }
  /** Shut for this visitor: the page that says what is open is shown in its place. */
  | { kind: 'closed'; area: string }
  | { kind: 'elsewhere'; location: string }

/** A request for a page, as far as gates look at it. */
export interface PageRequest {
  /** Every way to read the path; the strictest verdict counts. */
  paths: readonly string[]
  url: string
  method: string
  site: 'app' | 'beta' | 'preview'
  headers: NodeJS.Dict<string | string[]>
}

/** Who may sign up in a role: nobody, not even with an invite; who has one; or everybody. */
export type Door = 'shut' | 'invite' | 'open'

/** What pages are told of the beta. */
export interface BetaView {
  phase: string
  instructor_access: string
  student_access: string
  capabilities: Record<string, boolean>
  doors: { instructor: Door; student: Door }
}
