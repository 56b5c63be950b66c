import type { Author } from '../phases/phase.ts'

/** A link for looking ahead on the preview host. */
export interface PreviewToken {
  id: string
  name: string
  /** The last characters of the secret. */
  hint: string
  state: 'live' | 'expired' | 'revoked'
  uses: number
  last_used_at: string | null
  created_by: Author | null
  created_at: string
  expires_at: string
  revoked_at: string | null
}

/** As it is answered once, when it is made. */
export interface NewPreviewToken extends PreviewToken {
  token: string
  url: string
}
