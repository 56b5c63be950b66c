export const SUPPRESSION_REASONS = ['bounce', 'complaint', 'unsubscribe', 'manual'] as const

export interface Suppression {
  id: string
  /** None once its person was erased: a hash alone still keeps mail from them. */
  address: string | null
  reason: (typeof SUPPRESSION_REASONS)[number]
  note: string | null
  created_at: string
  created_by: string | null
}

export const addressOf = ({ address }: Pick<Suppression, 'address'>) => address ?? 'Erased person'
