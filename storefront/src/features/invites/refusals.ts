import type { Problem } from '@/lib/problem.ts'
import { waitInWords } from '@/lib/wait.ts'

/** What a person can do about an invite that does not work. */
export type Remedy = 'try_again' | 'ask_for_new' | 'ask_again' | 'sign_in' | 'none'

export interface Refusal {
  title: string
  text: string
  remedy: Remedy
}

const REFUSALS: Record<string, Refusal> = {
  invite_not_found: {
    title: 'We do not know this code',
    text: 'A slip of the finger, perhaps. Our codes have eight characters and never an I, an L, an O, a zero or a one.',
    remedy: 'try_again',
  },
  invite_expired: {
    title: 'This invite has run out',
    text: 'No harm done. Ask for a new one, and somebody here looks after it.',
    remedy: 'ask_for_new',
  },
  invite_used: {
    title: 'This invite has been used',
    text: 'An account was made with it. If that was you, just carry on.',
    remedy: 'sign_in',
  },
  invite_revoked: {
    title: 'This invite was taken back',
    text: 'It can no longer be used. Whoever invited you can send another one, or you can ask us for it.',
    remedy: 'ask_again',
  },
  invite_wrong_address: {
    title: 'This invite is for another address',
    text: 'It works only with the e-mail address it was sent to. Open it again and sign up with that one.',
    remedy: 'try_again',
  },
  invite_wrong_role: {
    title: 'This invite is for another role',
    text: 'Open it again from the mail, and the form will be the right one.',
    remedy: 'try_again',
  },
}

export function refusalOf(problem: Problem): Refusal {
  const known = REFUSALS[problem.code]
  if (known) return known
  if (problem.status === 429) {
    const wait = waitInWords(problem.retryAfter ?? 60)
    return {
      title: 'Too many codes at once',
      text: `So that codes cannot be guessed, we look at a few only. Please wait ${wait}.`,
      remedy: 'none',
    }
  }
  return {
    title: 'We cannot look right now',
    text: 'Something on our side is not answering. Your invite is untouched; try again in a moment.',
    remedy: 'try_again',
  }
}

/** Whether a refusal is about the invite rather than about what was typed. */
export function concernsInvite(problem: Problem): boolean {
  return problem.code in REFUSALS
}
