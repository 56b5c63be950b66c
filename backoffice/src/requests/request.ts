export const REQUEST_STATES = ['open', 'invited', 'declined', 'joined'] as const
export const STANDINGS = ['ready', 'already_invited', 'already_member', 'suppressed'] as const

type State = (typeof REQUEST_STATES)[number]
type Standing = (typeof STANDINGS)[number]

/** Somebody's wish for an invite. */
export interface InviteRequest {
  id: string
  email: string
  /** Null when they did not say. */
  role: 'instructor' | 'student' | null
  state: State
  /** What stands between the wish and an invite. */
  standing: Standing
  times_asked: number
  declined_before: number
  first_asked_at: string
  requested_at: string
  acknowledged_at: string | null
  closed_at: string | null
  closed_by: string | null
  closed_by_name: string | null
  close_reason: string | null
  asked_with: string | null
  answer_id: string | null
}

export interface RequestWithOthers extends InviteRequest {
  others: Pick<InviteRequest, 'id' | 'state' | 'requested_at' | 'closed_at' | 'close_reason'>[]
}

export const mayAnswer = ({ state }: InviteRequest) => state === 'open'

/** An address that gets no mail, or has an account, cannot be invited. */
export const mayInvite = (request: InviteRequest) =>
  mayAnswer(request) && ['ready', 'already_invited'].includes(request.standing)

/** Said where it matters: of a wish that waits for an answer. */
export const HINDRANCE: Record<Standing, string> = {
  ready: '',
  already_invited: 'Has an open invite',
  already_member: 'Has an account',
  suppressed: 'Gets no mail from us',
}
