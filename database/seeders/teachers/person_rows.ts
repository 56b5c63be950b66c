import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { emailKey } from '#api/accounts/email'
import { newId } from '#api/core/ids'
import { currentMarket } from '#api/core/market'
import { CONSENT } from '#api/vetting/background/consent'
import type { Person } from './teacher.js'

export async function registerPeople(
  trx: TransactionClientContract,
  people: Person[],
  hash: string
) {
  const { id: market } = await currentMarket()
  const joined = (person: Person) => person.live.minus({ days: 9 }).toJSDate()
  await trx.table('users').multiInsert(
    people.map((person) => ({
      id: person.userId,
      market_id: market,
      email: person.email,
      email_key: emailKey(person.email),
      password_hash: hash,
      first_name: person.firstName,
      last_name: person.lastName,
      state: 'active',
      created_at: joined(person),
      updated_at: joined(person),
    }))
  )
  await trx.table('user_roles').multiInsert(
    people.map((person) => ({
      user_id: person.userId,
      role: 'instructor',
      granted_at: joined(person),
    }))
  )
  // By hand and not by an invite: the funnel counts those.
  await trx.table('beta_grants').multiInsert(
    people.map((person) => ({
      id: newId(),
      user_id: person.userId,
      role: 'instructor',
      phase: 'open_beta',
      granted_at: joined(person),
    }))
  )
  await trx.table('avatars').multiInsert(
    people.map(({ portrait, userId, live }) => ({
      id: portrait,
      user_id: userId,
      created_at: live.toJSDate(),
    }))
  )
}

export async function showProfiles(
  trx: TransactionClientContract,
  people: Person[]
): Promise<void> {
  await trx
    .table('instructor_slugs')
    .multiInsert(
      people.map(({ slug, userId, live }) => ({ slug, user_id: userId, added_at: live.toJSDate() }))
    )
  await trx.table('instructor_profiles').multiInsert(
    people.map((person) => ({
      user_id: person.userId,
      slug: person.slug,
      state: 'live',
      went_live_at: person.live.toJSDate(),
      headline: person.headline,
      bio: person.bio,
      years_experience: person.years,
      languages: person.languages,
      education: person.education,
      created_at: person.live.minus({ days: 9 }).toJSDate(),
      updated_at: person.live.toJSDate(),
    }))
  )
}

/** As after a review: the papers are looked at and gone, the check is passed for a year. */
export async function proveAll(trx: TransactionClientContract, people: Person[]): Promise<void> {
  const before = (person: Person, days: number) => person.live.minus({ days }).toJSDate()
  await trx.table('instructor_documents').multiInsert(
    people.map((person) => ({
      id: newId(),
      user_id: person.userId,
      kind: 'identity',
      state: 'accepted',
      sent_as: 'image/jpeg',
      folder: `demo/${person.userId}`,
      pages: 1,
      size_bytes: 180_000,
      sent_at: before(person, 5),
      decided_at: before(person, 4),
      file_removed_at: before(person, 4),
    }))
  )
  await trx.table('background_checks').multiInsert(
    people.map((person) => ({
      user_id: person.userId,
      state: 'passed',
      since: before(person, 2),
      consent_version: CONSENT.version,
      consented_at: before(person, 5),
      expires_at: person.live.minus({ days: 2 }).plus({ years: 1 }).toJSDate(),
      created_at: before(person, 5),
    }))
  )
  await trx.table('payout_accounts').multiInsert(
    people.map((person) => ({
      user_id: person.userId,
      provider: 'stand_in',
      provider_account_id: `demo_${person.userId}`,
      state: 'ready',
      created_at: before(person, 1),
      updated_at: before(person, 1),
    }))
  )
}
