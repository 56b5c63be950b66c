import db from '@adonisjs/lucid/services/db'
import { Browser } from '#tests/functional/accounts/calls'
import {
  etagOf,
  MORNING,
  nextMonday,
  readWeek,
  saveWeek,
} from '#tests/functional/availability/desk'
import { OFFERINGS, PIANO } from '#tests/functional/instructors/teacher'
import { picture, putFile } from '#tests/functional/own_account/desk'
import { AGREED, moveOn, PATH as VERIFICATION, sendFile } from '#tests/functional/vetting/desk'
import { pdf } from '#tests/hostile_files'
import { givenInvite, givenMove, letEventsCome } from './given.js'

const PAYOUTS = '/instructor/payouts'

/** Somebody who made an account of an invite and is signed in. */
export async function givenInvited(at = new Date(Date.now() - 86_400_000)) {
  const inviteId = await givenInvite({ at })
  await givenMove(inviteId, 'redeemed', new Date(at.getTime() + 3_600_000))
  await letEventsCome()
  const { redeemed_by: id } = await db.from('invites').where('id', inviteId).firstOrFail()
  const { email } = await db.from('users').where('id', id).firstOrFail()
  const browser = new Browser()
  await browser.signIn(email)
  return { inviteId, id: id as string, browser }
}

export type Invited = Awaited<ReturnType<typeof givenInvited>>

/** Each step as it is taken at the door, in the order of the funnel. */
export const DO: Record<string, (who: Invited) => Promise<unknown>> = {
  async profile_submitted({ browser }) {
    await browser.call('PUT', '/instructor/profile', { bio: 'I teach slowly and listen closely.' })
    await putFile(browser, await picture(400, 400).jpeg().toBuffer())
  },
  services_configured: ({ browser }) => browser.call('POST', OFFERINGS, PIANO),
  async background_check({ id, browser }) {
    await browser.call('POST', `${VERIFICATION}/consent`, AGREED)
    await sendFile(browser, 'report', pdf({ pages: 1 }))
    await moveOn(id, 'pass')
  },
  async payouts_connected({ browser }) {
    await browser.call('POST', PAYOUTS)
    for (const answer of ['personal_details', 'bank_account']) {
      await browser.call('POST', `${PAYOUTS}/stand-in`, { answer })
    }
  },
  async availability_set({ browser }) {
    const monday = nextMonday()
    const etag = etagOf(await readWeek(browser, monday))
    await saveWeek(browser, monday, etag, { [monday]: MORNING })
  },
}

/** What is written down of somebody after their account, in the order in which it was. */
export const writtenOf = async (userId: string): Promise<string[]> =>
  (await db.from('analytics_events').where('subject_id', userId).orderBy('position'))
    .map(({ step }) => step as string)
    .filter((step) => step !== 'signed_up' && step !== 'verified')

export const journeyOf = ({ inviteId }: Invited) =>
  db.from('analytics_journeys').where('invite_id', inviteId).firstOrFail()
