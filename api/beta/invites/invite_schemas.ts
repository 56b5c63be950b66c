import {
  count,
  flag,
  id,
  instant,
  listOf,
  named,
  object,
  oneOf,
  orNull,
  text,
} from '#api/core/schemas'
import { INVITE_STATES } from './invite.js'

const role = oneOf(['instructor', 'student'])

const members = {
  id,
  email: orNull(text),
  first_name: orNull(text),
  last_name: orNull(text),
  role,
  state: oneOf(INVITE_STATES),
  founding: flag,
  source: text,
  campaign: orNull(text),
  note: orNull(text),
  batch_id: orNull(id),
  code_hint: text,
  created_at: instant,
  sent_at: orNull(instant),
  expires_at: instant,
  redeemed_at: orNull(instant),
  redeemed_by: orNull(id),
  revoked_at: orNull(instant),
  attempts: count,
  last_error: orNull(text),
}

export const inviteSchema = named('Invite', object(members))

export const inviteWithHistorySchema = named(
  'InviteWithHistory',
  object({
    ...members,
    history: listOf(object({ state: oneOf(INVITE_STATES), at: instant, detail: orNull(text) })),
  })
)

export const generatedSchema = listOf(
  named('GeneratedInvite', object({ ...members, code: text, claim_url: text }))
)

export const revealedSchema = named('RevealedCode', object({ code: text, claim_url: text }))

export const invitationSchema = named(
  'Invitation',
  object({
    valid: flag,
    code: text,
    email: orNull(text),
    first_name: orNull(text),
    role,
    founding: flag,
    expires_at: instant,
  })
)
