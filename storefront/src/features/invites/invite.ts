/** `GET /api/beta/invites/validate`: an invite that can still be used. */
export interface Invite {
  code: string
  /** Binding when present: only this address can sign up with it. */
  email: string | null
  role: Role
  expires_at: string
  founding: boolean
  first_name?: string | null
}

export type Role = 'instructor' | 'student'

export const ROLE_WORDS: Record<Role, { a: string; does: string }> = {
  instructor: { a: 'an instructor', does: 'teach' },
  student: { a: 'a student', does: 'learn' },
}
