import type { EventListener } from '#api/core/outbox/outbox'
import { INVITE_EVENTS, type UserEvent } from '../steps.js'
import { recordOfInvites, recordOfUsers } from './event_repository.js'
import { leadOn, redeemersOf } from './journey_repository.js'
import { recordOfInstructors } from './record_instructors.js'

/** Hears `invites_moved`. States that are no step of anybody's way change nothing. */
export const countInvites: EventListener = async ({ payload }, trx) => {
  const { ids, state } = payload as { ids: string[]; state: string }
  if (!INVITE_EVENTS.some((event) => event.state === state)) return
  await recordOfInvites(trx, ids)
  // An account may have come further before the news of it got here.
  if (state === 'redeemed') await leadOn(trx, await redeemersOf(trx, ids))
}

/** Hears `user_signed_up` and `user_verified`. */
export const countPeople =
  (step: UserEvent): EventListener =>
  async ({ payload }, trx) => {
    const { user_id: id, at } = payload as { user_id: string; at: string }
    await recordOfUsers(trx, step, [{ id, at: new Date(at) }])
  }

/** Hears what is told of one instructor: `instructor_profile.moved`, `clinic_attended`. */
export const countInstructor: EventListener = async ({ payload }, trx) => {
  const { user_id: id } = payload as { user_id: string }
  await recordOfInstructors(trx, [id])
}
