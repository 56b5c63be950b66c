import { NEW_PASSWORD_WORDS } from '@/features/accounts/new_password.ts'
import type { Role } from '@/features/invites/invite.ts'

/** What the sign-up form holds, as typed. */
export interface SignUpValues {
  first_name: string
  last_name: string
  email: string
  role: Role
  invite_code: string
}

export const SIGN_UP_FIELDS = {
  role: 'I want to',
  first_name: 'First name',
  last_name: 'Last name',
  email: 'E-mail',
  password: 'Password',
} as const

export const SIGN_UP_WORDS = {
  ...NEW_PASSWORD_WORDS,
  'first_name.minLength': 'Please fill this in.',
  'last_name.minLength': 'Please fill this in.',
  'first_name.regex': 'Letters, spaces and the like only, please.',
  'last_name.regex': 'Letters, spaces and the like only, please.',
  email_taken: 'There is already an account with this address. You can sign in instead.',
  invite_required: 'Signing up needs an invite at the moment.',
  signup_closed:
    'Nobody can sign up for this at the moment: we have closed this door for a while. Please try again later.',
}
