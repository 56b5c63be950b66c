import { unprocessable, type Refusal } from '#api/core/errors'
import { isCommonPassword } from './common_passwords.js'

export const PASSWORD_LENGTH = { min: 10, max: 200 }

/** Whose password it is; none of this may be the password itself. */
export interface PasswordOwner {
  email: string
  first_name: string
  last_name: string
}

/** Why a new password is refused, as a 422 naming the rule; `null` when it will do. */
export function passwordFlaw(password: string, owner: PasswordOwner): Refusal | null {
  const length = [...password].length
  if (length < PASSWORD_LENGTH.min) {
    return flaw('min_length', `A password has at least ${PASSWORD_LENGTH.min} characters.`)
  }
  if (length > PASSWORD_LENGTH.max) {
    return flaw('max_length', `A password has at most ${PASSWORD_LENGTH.max} characters.`)
  }
  if (isCommonPassword(password)) {
    return flaw('common', 'This password is among the ones most used. Choose another one.')
  }
  if (ownWords(owner).includes(plain(password))) {
    return flaw('own_name', 'Your own e-mail or name cannot be the password.')
  }
  return null
}

const flaw = (rule: string, message: string) => unprocessable('password', rule, message)

function ownWords({ email, first_name: first, last_name: last }: PasswordOwner): string[] {
  return [email, email.split('@')[0], `${first}${last}`, `${last}${first}`].map(plain)
}

const plain = (text: string) => text.toLowerCase().replace(/[\s._-]/g, '')
