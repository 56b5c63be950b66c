import { Refusal } from '#api/core/errors'

export const emailTaken = () =>
  new Refusal(409, 'email_taken', {
    detail: 'There is an account with this e-mail. Sign in instead.',
  })

export const invalidCredentials = () =>
  new Refusal(401, 'invalid_credentials', { detail: 'E-mail and password do not match.' })

export const wrongSignUpPassword = () =>
  new Refusal(401, 'invalid_credentials', {
    detail: 'This is not the password of the sign-up that this link belongs to.',
  })

export const passwordNeeded = () =>
  new Refusal(422, 'password_needed', {
    detail: 'Say the password you chose when you signed up, to show that the sign-up was yours.',
  })

export const slowDown = (retryAfterSeconds: number) =>
  new Refusal(429, 'slow_down', {
    detail: `Too many failed attempts. Try again in ${Math.ceil(retryAfterSeconds)} s.`,
    retryAfterSeconds,
  })

export const accountSuspended = () =>
  new Refusal(403, 'account_suspended', { detail: 'This account is suspended. Write to support.' })

export const staffOnly = () => new Refusal(403, 'staff_only', { detail: 'This door is for staff.' })

export const sessionExpired = () =>
  new Refusal(401, 'session_expired', { detail: 'Your sign-in has ended. Sign in again.' })

/** A bearer token that is past its time: renew it. */
export const tokenExpired = () =>
  new Refusal(401, 'token_expired', { detail: 'This token has expired.' })

/** A bearer token that is not ours, was altered, or belongs to nobody who may come in. */
export const tokenInvalid = () =>
  new Refusal(401, 'token_invalid', { detail: 'This token is not valid.' })

export const sessionRequired = () =>
  new Refusal(403, 'session_required', { detail: 'An API token cannot do this. Sign in instead.' })

export const foreignOrigin = () =>
  new Refusal(403, 'foreign_origin', { detail: 'This request did not come from our own pages.' })

export const scopeTooWide = (scopes: string[]) =>
  new Refusal(403, 'scope_too_wide', {
    detail: `You cannot give what you do not have: ${scopes.join(', ')}.`,
    extra: { scopes },
  })

export const tooManyTokens = (most: number) =>
  new Refusal(409, 'too_many_tokens', {
    detail: `There are ${most} live tokens already. Revoke one first.`,
  })

export const verificationNotFound = () =>
  new Refusal(404, 'token_not_found', { detail: 'This link is not one of ours.' })

export const verificationExpired = () =>
  new Refusal(410, 'token_expired', { detail: 'This link was used before or has run out.' })
