import db from '@adonisjs/lucid/services/db'
import { invitesAfter, peopleAfter } from './backfill_queries.js'
import { recordOfInvites, recordOfUsers } from './event_repository.js'
import { recordOfInstructors } from './record_instructors.js'

const AT_ONCE = 500

/**
 * Writes down what rows tell of the time before events were kept. What is written already stays as it
 * is, so it can be run again, and again after being broken off.
 */
export async function backfillEvents(): Promise<{ invites: number; people: number }> {
  return { invites: await backfillInvites(), people: await backfillPeople() }
}

async function backfillInvites(): Promise<number> {
  let invites = 0
  for (let after = ''; ;) {
    const ids = await invitesAfter(after, AT_ONCE)
    await db.transaction((trx) => recordOfInvites(trx, ids))
    invites += ids.length
    if (ids.length < AT_ONCE) return invites
    after = ids.at(-1)!
  }
}

async function backfillPeople(): Promise<number> {
  let people = 0
  for (let after = ''; ;) {
    const page = await peopleAfter(after, AT_ONCE)
    await db.transaction(async (trx) => {
      await recordOfUsers(
        trx,
        'signed_up',
        page.map(({ id, signed_up_at: at }) => ({ id, at }))
      )
      await recordOfUsers(
        trx,
        'verified',
        page.flatMap(({ id, verified_at: at }) => (at ? [{ id, at }] : []))
      )
      await recordOfInstructors(
        trx,
        page.map(({ id }) => id)
      )
    })
    people += page.length
    if (page.length < AT_ONCE) return people
    after = page.at(-1)!.id
  }
}
