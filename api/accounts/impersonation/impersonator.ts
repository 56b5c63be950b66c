import type { Impersonation } from './impersonation_repository.js'

/** Who looks through a person's eyes, and until when: for the banner on every page. */
export interface Impersonator {
  id: string
  first_name: string
  until: string
}

export const impersonatorOf = (impersonation: Impersonation): Impersonator => ({
  id: impersonation.staff_id,
  first_name: impersonation.staff_first_name,
  until: impersonation.expires_at.toISOString(),
})
