import { explainProblems } from '#api/core/problem_words'

explainProblems({
  account_deactivated:
    'Its owner has deactivated the account. Sign in with `reactivate: true` to bring it back.',
  account_suspended: 'The account is suspended. Its owner can write to support.',
  challenge_expired:
    'The challenge ran out after five minutes, or the password or factor changed. Begin again.',
  email_taken: 'There is an account with this e-mail already. Sign in instead.',
  factor_missing: 'There is no second factor, so there are no backup codes either.',
  factor_required_for_staff: 'Staff cannot be without a second factor.',
  factor_required:
    'The password is right. Send the `challenge` with a code to /api/auth/second-factor.',
  factor_setup_required:
    'Staff need a second factor. Send the `challenge` to /api/auth/second-factor/enrolment.',
  factor_wrong: 'The code is wrong, has run out or was used before. It counts as a failed sign-in.',
  impersonation_closed:
    'Where and how a person signs in, copies of their data and their money are shown to nobody else.',
  impersonation_over:
    'The link to view the site as somebody opens once, within a minute. Ask for a new one.',
  impersonation_read_only:
    'Staff who view the site as somebody change nothing; `DELETE /api/auth/impersonation` ends it.',
  invalid_credentials: 'The password does not match the e-mail, or the sign-up behind the link.',
  last_admin: 'It would leave nobody who may do everything. Make another admin first.',
  not_impersonating: 'The request was made as oneself, so there is no view to end.',
  not_yourself: 'Nobody does this to their own account; a colleague has to.',
  password_needed:
    'The link was opened in another browser: send the password of that sign-up along.',
  scope_too_wide:
    'A token can be given no permission that its maker lacks at this door; `scopes` names those. Those of staff need a sign-in at the back office.',
  session_expired: 'The sign-in has ended, or its refresh token was used before. Sign in again.',
  session_required: 'An API token cannot do this; sign in and use the access token.',
  setup_not_found: 'No set-up of a second factor waits for its code. Begin it again.',
  slow_down: 'Too many failed attempts. Wait `Retry-After` seconds; a right password waits too.',
  staff_only:
    'Only staff come in here, signed in with the audience `staff`; everybody else uses `web`.',
  staff_protected:
    'An account of staff: only an admin changes it, and nobody views the site as it.',
  too_many_tokens: 'There are as many live tokens as one person may have. Revoke one first.',
  user_state: 'The account is in a state in which this cannot be done, such as deleted.',
})
