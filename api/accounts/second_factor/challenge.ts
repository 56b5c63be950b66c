import encryption from '@adonisjs/core/services/encryption'
import { wallClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import { macOf } from '#api/core/keys'
import { challengeExpired } from '../errors.js'
import type { Audience } from '../sessions/audience.js'
import { LIVING_STATES, type User } from '../user.js'
import { findUserWithPassword } from '../user_repository.js'
import { findFactor, type Factor } from './factor_repository.js'

const PURPOSE = 'accounts.sign_in_challenge'
const MINUTES = 5

/** What is still to be done: tell a code, or set a factor up. */
type Step = 'code' | 'setup'

/** A sign-in whose password was right, as it is handed to who knew it. */
interface Sealed {
  id: string
  step: Step
  userId: string
  audience: Audience
  /** Whether the sign-in asked to bring a deactivated account back. */
  reactivate: boolean
  /** Stands for the password and the factor it was made under; a change of either ends it. */
  under: string
  until: number
}

export interface OpenChallenge {
  id: string
  user: User
  passwordHash: string
  audience: Audience
  factor: Factor | null
}

type Owner = User & { password_hash: string }

export function sealChallenge(
  step: Step,
  user: Owner,
  factor: Factor | null,
  wish: { audience: Audience; reactivate?: boolean }
): string {
  const { audience, reactivate = false } = wish
  const until = wallClock.now().plus({ minutes: MINUTES }).toMillis()
  const under = markOf(user, factor)
  const sealed = { id: newId(), step, userId: user.id, audience, reactivate, under, until }
  return encryption.encrypt(sealed satisfies Sealed, { purpose: PURPOSE })
}

/**
 * Who a challenge was given to, if it still counts for this step. Throws 410 `challenge_expired` for
 * one that has run out, was made up or altered, or whose person has changed password or factor since.
 */
export async function openChallenge(text: string, step: Step): Promise<OpenChallenge> {
  const sealed = encryption.decrypt<Sealed>(text, PURPOSE)
  if (sealed?.step !== step || sealed.until <= wallClock.now().toMillis()) throw challengeExpired()
  const found = await findUserWithPassword(sealed.userId)
  const factor = found && (await findFactor(found.id))
  if (!found || !mayGoOn(found, sealed) || sealed.under !== markOf(found, factor)) {
    throw challengeExpired()
  }
  const { password_hash: passwordHash, ...user } = found
  return { id: sealed.id, user, passwordHash, audience: sealed.audience, factor }
}

const mayGoOn = ({ state }: User, { reactivate }: Sealed) =>
  LIVING_STATES.includes(state) || (state === 'deactivated' && reactivate)

const markOf = (user: Owner, factor: Factor | null) =>
  macOf(PURPOSE, `${user.id}:${user.password_hash}:${factor?.enrolled_at.toISOString() ?? ''}`)
