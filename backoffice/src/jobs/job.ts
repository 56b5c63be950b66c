export const JOB_STATES = ['queued', 'running', 'done', 'dead', 'cancelled'] as const

export interface Job {
  id: string
  name: string
  state: (typeof JOB_STATES)[number]
  attempts: number
  max_attempts: number
  /** Ids of what it works on. */
  payload: Record<string, unknown>
  progress: Record<string, unknown> | null
  last_error: string | null
  run_at: string
  created_at: string
  started_at: string | null
  finished_at: string | null
}

export const mayCancel = ({ state }: Job) => ['queued', 'running'].includes(state)

export const mayRunAgain = ({ state }: Job) => ['dead', 'cancelled'].includes(state)
