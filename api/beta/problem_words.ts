import { explainProblems } from '#api/core/problem_words'

explainProblems({
  beta_access_required:
    'This part is not open to everybody yet. It needs a beta grant; an invite gives one.',
  no_previous_phase: 'There was no switch yet, so there is nothing to return to.',
  phase_changed: 'Somebody else changed the posture meanwhile. Look again, then decide.',
  phase_version_stale: '`If-Match` names a version of the posture that is not in force any more.',
  preview_token_expired: 'The preview link is past its time. Ask for a new one.',
  preview_token_not_found: 'This preview link is not one of ours. Was it copied whole?',
  preview_token_revoked: 'The preview link was withdrawn. Ask for a new one.',
  schedule_over: 'The switch took effect or was taken back before.',
  schedule_taken: 'Another switch is scheduled for the same instant.',
  already_invited: 'This address has an open invite. Send that one again instead.',
  already_sent: 'The same file with the same options was sent before; `batch_id` names the batch.',
  already_member: 'This address belongs to a member already.',
  batch_state: 'The batch is in a state in which this cannot be done.',
  cannot_look_up: 'Nobody can be asked what the mail server has taken. Staff decide.',
  invite_expired: 'The invite is past its time. A new one can be asked for.',
  invite_not_found: 'No invite has this code. Compare it with the mail.',
  invite_required: 'Signing up needs an invite in the present phase.',
  invite_revoked: 'The invite was withdrawn.',
  invite_state: 'The invite is in a state in which this cannot be done.',
  invite_used: 'The invite was used. Sign in with the account it made.',
  invite_wrong_address: 'The invite is for another address.',
  invite_wrong_role: 'The invite is for the other role.',
  look_up_first: 'The mail server can be asked what it has taken; nobody needs to guess.',
  nothing_unknown: 'No mail of the batch has an unknown outcome.',
  request_closed: 'The request for an invite was answered already; `state` says how.',
  signup_closed:
    'Nobody can sign up in this role in the present phase, not even with an invite; it stays unused.',
  suppressed: 'The address gets no mail from us: it bounced, complained or asked for that.',
})
