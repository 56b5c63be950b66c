import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { notYourself } from '#api/accounts/errors'
import { lockUser } from '#api/accounts/user_repository'
import type { Actor } from '#api/core/actor'
import { wallClock } from '#api/core/clock'
import { notFound } from '#api/core/errors'
import { isId } from '#api/core/ids'
import { noteProfileState } from '../note_profile_state.js'
import { onboardingOf } from '../onboarding.js'
import { lockProfiles, type ProfileStanding } from '../profile_state_repository.js'
import { reasonsToHide } from '../steps_from.js'
import { alreadyKeptBack, otherHiding } from './errors.js'
import { beginHiding, endHiding, openHidingByStaff } from './hiding_repository.js'
import { queueKeptBackMail, queueLetGoMail } from './kept_back_mails.js'
import { moveProfile } from './move_profile.js'
import { BY_STAFF, stepsAmong } from './reasons.js'

interface KeepBack {
  userId: string
  /** The person reads it, word for word. */
  reason: string
  correlationId?: string
}

interface LetGo extends KeepBack {
  /** Which hiding is meant; any, unless said. */
  hidingId?: string
}

/**
 * Staff keep a profile from view, whatever its state; the person gets a mail. The same again changes
 * nothing. Throws 404 where there is no profile, 403 `not_yourself`, 409 `already_kept_back`.
 */
export async function keepBack(actor: Actor, { userId, reason, ...rest }: KeepBack): Promise<void> {
  await db.transaction(async (trx) => {
    const profile = await lockedProfile(trx, actor, userId)
    const open = await openHidingByStaff(userId, trx)
    if (open?.reason === reason) return
    if (open) throw alreadyKeptBack(open.reason)
    const staff = { begunBy: actor.userId, reason }
    const id = await beginHiding(trx, { userId, staff, because: [] }, wallClock.now())
    const because = [BY_STAFF, ...(await stepsInTheWay(trx, profile))]
    await moveProfile(trx, profile, { state: profile.state, because })
    const what = 'kept_back'
    await noteProfileState(trx, { userId, what, because, actor, reason, ...rest })
    await queueKeptBackMail(trx, { id, userId })
  })
}

/**
 * Staff let a profile be seen again, as far as no step is in the way; the person gets a mail. Who is
 * not kept back stays as they are. Throws 404, 403 `not_yourself`, 409 `other_hiding`.
 */
export async function letGo(
  actor: Actor,
  { userId, reason, hidingId, ...rest }: LetGo
): Promise<void> {
  await db.transaction(async (trx) => {
    const profile = await lockedProfile(trx, actor, userId)
    const open = await openHidingByStaff(userId, trx)
    if (!open) return
    if (hidingId && hidingId !== open.id) throw otherHiding()
    await endHiding(trx, userId, true, wallClock.now())
    const because = await stepsInTheWay(trx, profile)
    await moveProfile(trx, profile, { state: profile.state, because })
    await noteProfileState(trx, { userId, what: 'let_go', because, actor, reason, ...rest })
    await queueLetGoMail(trx, { id: open.id, userId })
  })
}

async function lockedProfile(trx: TransactionClientContract, actor: Actor, userId: string) {
  if (!isId(userId) || !(await lockUser(trx, userId))) throw notFound()
  if (actor.userId === userId) throw notYourself()
  const [profile] = await lockProfiles(trx, [userId])
  if (!profile) throw notFound('They have not begun a profile yet.')
  return profile
}

/** By the rows as they are now; who is not live keeps what was found when they were. */
async function stepsInTheWay(
  trx: TransactionClientContract,
  { user_id: userId, state, hidden_because: before }: ProfileStanding
): Promise<string[]> {
  if (state !== 'live') return stepsAmong(before)
  return reasonsToHide((await onboardingOf([userId], trx)).get(userId)!.steps)
}
