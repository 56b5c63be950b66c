/** The API's own words for the Profile Clinic. */
export type ClinicDate = {
  id: string
  starts_at: string
  minutes: number
  capacity: number
  seated: number
  waiting: number
  present: number
  absent: number
  place: string | null
  link: string | null
  notes: string | null
  state: 'draft' | 'published' | 'cancelled'
  cancel_reason: string | null
  version: number
}

export type ClinicSignUp = {
  id: string
  name: string
  email: string
  state: 'seated' | 'waiting' | 'stepped_back'
  signed_up_at: string
  attendance: 'attended' | 'late' | 'no_show' | null
}
