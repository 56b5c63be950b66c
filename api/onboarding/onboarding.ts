import db from '@adonisjs/lucid/services/db'
import type { Client } from '#api/core/queue/sql'
import { roomOf } from '#api/availability/saved/room_queries'
import { coverageOf } from '#api/instructors/coverage/coverage_queries'
import { liveOfferingsOf } from '#api/instructors/offerings/offering_queries'
import { publicPlacesOf } from '#api/instructors/places/place_queries'
import { payoutAccountsOf } from '#api/payments/payout_accounts/payout_account_queries'
import { payoutAccounts } from '#api/payments/payout_accounts/payout_accounts_gateway'
import { NOT_VETTED } from '#api/vetting/vetting'
import { vettingOf } from '#api/vetting/vetting_queries'
import { standingsOf, type Standing } from './standing_queries.js'
import type { Step } from './step.js'
import { stepsFrom } from './steps_from.js'

export interface Onboarding extends Standing {
  steps: Step[]
}

/**
 * How far these people are, one query for each domain, however many they are. Nothing of it is kept:
 * what a step says is what its rows say now.
 */
export async function onboardingOf(
  userIds: readonly string[],
  client: Client = db.connection()
): Promise<Map<string, Onboarding>> {
  // One after the other: a transaction has one connection.
  const standings = await standingsOf(userIds, client)
  const offerings = await liveOfferingsOf(userIds, client)
  const coverage = await coverageOf(userIds, client)
  const places = await publicPlacesOf(userIds, client)
  const vetting = await vettingOf(userIds, client)
  const payouts = await payoutAccountsOf(userIds, client)
  const rooms = await roomOf(userIds, client)
  return new Map(
    standings.map((standing) => {
      const { user_id: userId, account, teaches, has_photo: photo, has_bio: bio } = standing
      const own = offerings.get(userId)
      const steps = stepsFrom({
        account,
        teaches,
        has_photo: photo,
        has_bio: bio,
        formats: own ? own.flatMap(({ formats }) => formats.map(({ format }) => format)) : null,
        areas: coverage.get(userId)?.length ?? 0,
        addresses: places.get(userId)?.length ?? 0,
        vetting: vetting.get(userId) ?? NOT_VETTED,
        payouts: payouts.get(userId) ?? null,
        payouts_open: payoutAccounts() !== null,
        hours: rooms.get(userId)!,
        is_out: standing.state === 'live',
      })
      return [userId, { ...standing, steps }]
    })
  )
}

/** The steps of these people, in order. */
export async function stepsOf(userIds: readonly string[]): Promise<Map<string, Step[]>> {
  const all = await onboardingOf(userIds)
  return new Map([...all].map(([userId, { steps }]) => [userId, steps]))
}
