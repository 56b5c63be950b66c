export const CHANNELS = ['web', 'cli', 'api', 'job', 'webhook', 'command'] as const

export interface AuditEvent {
  id: string
  at: string
  /** Absent where the system acted by itself. */
  actor_id: string | null
  actor_name: string | null
  /** As whom the site was viewed. */
  acting_as: string | null
  acting_as_name: string | null
  action: string
  target_type: string
  target_id: string | null
  before: unknown
  after: unknown
  reason: string | null
  correlation_id: string | null
  channel: (typeof CHANNELS)[number]
  /** In the chain of hashes already; the last seconds are not. */
  sealed: boolean
}
