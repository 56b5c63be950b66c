/** The API's own words for founding slots. */
export type FoundingMember = {
  id: string
  number: number
  first_name: string
  last_name: string
  email: string
  invite_id: string | null
  claimed_at: string
}

export type FoundingSlots = {
  slots: number
  taken: number
  left: number
  /** Founding invites that can still be redeemed. */
  invited: number
  /** How many of those would come too late. */
  overbooked: number
}
