export const SUPPRESSION_REASONS = ['bounce', 'complaint', 'unsubscribe', 'manual'] as const

export interface Suppression {
  id: string
  address: string
  reason: (typeof SUPPRESSION_REASONS)[number]
  note: string | null
  created_at: string
  created_by: string | null
}
