/** `GET /api/instructor/payouts`. */
export interface Payouts {
  open: boolean
  account: PayoutAccount | null
}

export interface PayoutAccount {
  provider: 'stand_in' | 'stripe'
  state: 'pending' | 'restricted' | 'ready' | 'refused'
  requirements_due: { key: string; words: string }[]
}

export const PAYOUT_WORDS: Record<PayoutAccount['state'], { title: string; text: string }> = {
  pending: {
    title: 'Begun, not finished',
    text: 'The payment provider needs a few things from you before it can pay you.',
  },
  restricted: {
    title: 'Almost there',
    text: 'The payment provider holds your payouts back until it has what is missing.',
  },
  ready: {
    title: 'Ready',
    text: 'Your earnings can go to your account.',
  },
  refused: {
    title: 'Refused',
    text: 'The payment provider will not pay through this account.',
  },
}

/** What the stand-in is told by each of its buttons. */
export const STAND_IN_ACTS: Record<string, string> = {
  personal_details: 'Give made-up details',
  bank_account: 'Name a made-up bank account',
  identity_document: 'Show a made-up document',
  ask_for_more: 'Ask for one thing more',
  refuse: 'Refuse the account',
  start_over: 'Start over',
}

/** Which of them make sense as an account stands; what is due comes first. */
export function standInActs({ state, requirements_due: due }: PayoutAccount): string[] {
  return [
    ...due.map(({ key }) => key),
    ...(state === 'ready' ? ['ask_for_more'] : []),
    ...(state === 'refused' ? [] : ['refuse']),
    ...(state === 'pending' ? [] : ['start_over']),
  ]
}
