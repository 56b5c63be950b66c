import type { Actor } from '#api/core/actor'
import { wallClock } from '#api/core/clock'
import { notFound } from '#api/core/errors'
import { isId } from '#api/core/ids'
import { learnersOf } from '#api/accounts/learners/learner_repository'
import { ACTS, actsOn } from '#api/accounts/oversight/acts'
import { liveSessionsOf } from '#api/accounts/oversight/session_repository'
import { findFactor } from '#api/accounts/second_factor/factor_repository'
import { apiTokenSchema } from '#api/accounts/schemas'
import { listApiTokens } from '#api/accounts/tokens/api_token_repository'
import { toApiToken } from '#api/accounts/tokens/api_token_transformer'
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
import { grantsOf, invitesOf } from './beta_queries.js'
import { toUserSession, userSessionSchema } from './session_transformer.js'
import { findListedUser, lastSuspension } from './user_queries.js'
import { toUser, userMembers } from './user_transformer.js'

const grantSchema = named(
  'BetaGrant',
  object({ role: text, phase: text, invite_id: orNull(id), granted_at: instant })
)

const userInviteSchema = named(
  'UserInvite',
  object({
    id,
    role: text,
    state: text,
    campaign: orNull(text),
    batch_id: orNull(id),
    created_at: instant,
    sent_at: orNull(instant),
    redeemed_at: orNull(instant),
  })
)

export const userDetailSchema = named(
  'UserDetail',
  object({
    ...userMembers,
    acts: listOf(oneOf(Object.keys(ACTS))),
    second_factor: object({ enabled: flag, enrolled_at: orNull(instant) }),
    learners: count,
    suspension: orNull(object({ at: instant, reason: orNull(text), by: orNull(id) })),
    grants: listOf(grantSchema),
    invites: listOf(userInviteSchema),
    sessions: orNull(listOf(userSessionSchema)),
    tokens: orNull(listOf(apiTokenSchema)),
  })
)

/**
 * All about one person. Where they are signed in and what tokens they have is told only to those who
 * could end them. Throws 404.
 */
export async function userDetail(actor: Actor, userId: string) {
  const row = isId(userId) ? await findListedUser(userId) : null
  if (!row) throw notFound('There is no such account.')
  const acts = actsOn(actor, row)
  const [factor, learners, grants, invites, suspension, sessions, tokens] = await Promise.all([
    findFactor(row.id),
    learnersOf(row.id),
    grantsOf(row.id),
    invitesOf(row),
    row.state === 'suspended' ? lastSuspension(row.id) : null,
    acts.includes('end_sessions') ? liveSessionsOf(row.id) : null,
    acts.includes('revoke_token') ? listApiTokens(row.id, wallClock.now()) : null,
  ])
  return {
    ...toUser(row),
    acts,
    second_factor: {
      enabled: factor !== null,
      enrolled_at: factor?.enrolled_at.toISOString() ?? null,
    },
    learners: learners.length,
    suspension: suspension && {
      at: suspension.at.toISOString(),
      reason: suspension.reason,
      by: suspension.actor_id,
    },
    grants: grants.map((grant) => ({ ...grant, granted_at: grant.granted_at.toISOString() })),
    invites: invites.map(({ created_at, sent_at, redeemed_at, ...invite }) => ({
      ...invite,
      created_at: created_at.toISOString(),
      sent_at: sent_at?.toISOString() ?? null,
      redeemed_at: redeemed_at?.toISOString() ?? null,
    })),
    sessions: sessions?.map(toUserSession) ?? null,
    tokens: tokens?.map(toApiToken) ?? null,
  }
}
