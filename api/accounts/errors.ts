import { Refusal } from '#api/core/errors'

export const emailTaken = () =>
  new Refusal(409, 'email_taken', {
    detail: 'There is an account with this e-mail. Sign in instead.',
  })

export const invalidCredentials = () =>
  new Refusal(401, 'invalid_credentials', { detail: 'E-mail or password is wrong.' })

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

/** The sign-in goes on with the challenge and a code. */
export const factorRequired = (challenge: string) =>
  new Refusal(401, 'factor_required', {
    detail: 'Say the code of your authenticator app, or a backup code.',
    extra: { challenge, methods: ['totp', 'backup_code'] },
  })

export const factorWrong = () =>
  new Refusal(401, 'factor_wrong', {
    detail: 'This code is wrong, has run out or was used before. Wait for the next one.',
  })

/** The sign-in goes on with the challenge and the set-up of a second factor. */
export const factorSetupRequired = (challenge: string) =>
  new Refusal(403, 'factor_setup_required', {
    detail: 'Staff sign in with a second factor. Set one up in the back office first.',
    extra: { challenge },
  })

export const challengeExpired = () =>
  new Refusal(410, 'challenge_expired', {
    detail: 'This sign-in took too long. Begin again with your password.',
  })

export const accountDeactivated = () =>
  new Refusal(403, 'account_deactivated', {
    detail: 'You have deactivated this account. Signing in again can bring it back.',
  })

export const staffOnly = () => new Refusal(403, 'staff_only', { detail: 'This door is for staff.' })

export const sessionExpired = () =>
  new Refusal(401, 'session_expired', { detail: 'Your sign-in has ended. Sign in again.' })

/** A bearer token that is past its time: renew it. */
export const tokenExpired = () =>
  new Refusal(401, 'token_expired', { detail: 'This token has expired.' })

/** A bearer token that is not ours, was altered, or belongs to nobody who may come in. */
export const tokenInvalid = () =>
  new Refusal(401, 'token_invalid', { detail: 'This token is not valid.' })

export const factorNeededByStaff = () =>
  new Refusal(403, 'factor_required_for_staff', {
    detail: 'Staff cannot be without a second factor. You can move it to another device.',
  })

export const setupNotFound = () =>
  new Refusal(409, 'setup_not_found', {
    detail: 'The set-up has run out or was never begun. Begin it again.',
  })

export const factorMissing = () =>
  new Refusal(409, 'factor_missing', { detail: 'You have not set up a second factor.' })

export const sessionRequired = () =>
  new Refusal(403, 'session_required', { detail: 'An API token cannot do this. Sign in instead.' })

export const foreignOrigin = () =>
  new Refusal(403, 'foreign_origin', { detail: 'This request did not come from our own pages.' })

export const scopeTooWide = (scopes: string[]) =>
  new Refusal(403, 'scope_too_wide', {
    detail: `You cannot give what you do not have here: ${scopes.join(', ')}.`,
    extra: { scopes },
  })

export const tooManyTokens = (most: number) =>
  new Refusal(409, 'too_many_tokens', {
    detail: `There are ${most} live tokens already. Revoke one first.`,
  })

export const linkNotFound = () =>
  new Refusal(404, 'token_not_found', { detail: 'This link is not one of ours.' })

export const linkExpired = () =>
  new Refusal(410, 'token_expired', { detail: 'This link was used before or has run out.' })

export const impersonationReadOnly = () =>
  new Refusal(403, 'impersonation_read_only', {
    detail: 'You view the site as somebody else, so you can look but change nothing.',
  })

export const impersonationClosed = () =>
  new Refusal(403, 'impersonation_closed', {
    detail: 'This is shown to nobody but the person themself.',
  })

export const ticketNotFound = () =>
  new Refusal(404, 'token_not_found', { detail: 'This link is not one of ours.' })

export const impersonationOver = () =>
  new Refusal(410, 'impersonation_over', {
    detail: 'This link was used before or has run out. Ask for a new one in the back office.',
  })

export const notImpersonating = () =>
  new Refusal(409, 'not_impersonating', { detail: 'You view the site as yourself.' })

export const notYourself = () =>
  new Refusal(403, 'not_yourself', {
    detail: 'Nobody does this to their own account. Ask a colleague.',
  })

export const staffProtected = (detail = 'Only an admin changes accounts of staff.') =>
  new Refusal(403, 'staff_protected', { detail })

export const lastAdmin = () =>
  new Refusal(409, 'last_admin', {
    detail: 'This is the last admin who can sign in. Make another one first.',
  })

/** `why` is a sentence about the account. */
export const userState = (why: string) =>
  new Refusal(409, 'user_state', { detail: `This account cannot be changed so. ${why}` })
