import { explainProblems } from '#api/core/problem_words'

explainProblems({
  account_suspended: 'The account is suspended. Its owner can write to support.',
  email_taken: 'There is an account with this e-mail already. Sign in instead.',
  invalid_credentials: 'The password does not match the e-mail, or the sign-up behind the link.',
  password_needed:
    'The link was opened in another browser: send the password of that sign-up along.',
  scope_too_wide: 'A token can be given no permission that its maker lacks; `scopes` names those.',
  session_expired: 'The sign-in has ended, or its refresh token was used before. Sign in again.',
  session_required: 'An API token cannot do this; sign in and use the access token.',
  slow_down: 'Too many failed attempts. Wait `Retry-After` seconds; a right password waits too.',
  staff_only:
    'Only staff come in here, signed in with the audience `staff`; everybody else uses `web`.',
  token_not_found: 'The link is not one of ours, or was cut off on its way.',
  too_many_tokens: 'There are as many live tokens as one person may have. Revoke one first.',
})
