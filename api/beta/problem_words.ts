import { explainProblems } from '#api/core/problem_words'

explainProblems({
  already_invited: 'This address has an open invite. Send that one again instead.',
  already_sent: 'The same file with the same options was sent before; `batch_id` names the batch.',
  already_member: 'This address belongs to a member already.',
  batch_state: 'The batch is in a state in which this cannot be done.',
  cannot_look_up: 'Nobody can be asked what the mail server has taken. Staff decide.',
  file_too_large: 'The file is larger than 20 MiB. Split it.',
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
  signup_closed: 'Nobody can sign up in this role in the present phase.',
  suppressed: 'The address gets no mail from us: it bounced, complained or asked for that.',
})
