import db from '@adonisjs/lucid/services/db'
import { newAvatarId } from '#api/accounts/avatars/avatar'
import { newId } from '#api/core/ids'

const NOW = new Date()
const IN_A_YEAR = new Date(Date.now() + 365 * 24 * 60 * 60 * 1_000)

export const WORDS = { bio: 'I teach slowly and listen closely.' }

/** Writes what an instructor with a saved profile still lacks, table by table. */
export async function complete(userId: string, without: readonly string[] = []): Promise<void> {
  const rows: Record<string, () => Promise<unknown>> = {
    avatars: () => insert('avatars', { id: newAvatarId(), user_id: userId, created_at: NOW }),
    offerings: () => givenOffering(userId, 'piano', 'student_location'),
    coverage: async () => {
      const area = await db.from('areas').where('hidden', false).whereNull('retired_at').first()
      const times = { created_at: NOW, updated_at: NOW }
      await insert('instructor_coverage', { user_id: userId, area_ids: [area.id], ...times })
    },
    identity: () =>
      insert('instructor_documents', {
        ...{ id: newId(), user_id: userId, kind: 'identity', state: 'accepted', pages: 1 },
        ...{ sent_as: 'application/pdf', folder: newId(), size_bytes: 1, sent_at: NOW },
        decided_at: NOW,
      }),
    check: () =>
      insert('background_checks', {
        ...{ user_id: userId, state: 'passed', since: NOW, created_at: NOW },
        expires_at: IN_A_YEAR,
      }),
    payouts: () =>
      insert('payout_accounts', {
        ...{ user_id: userId, provider: 'stand_in', provider_account_id: newId(), state: 'ready' },
        ...{ created_at: NOW, updated_at: NOW },
      }),
    hours: () =>
      insert('availability_days', {
        ...{ user_id: userId, date: new Date(Date.now() + 3 * 24 * 60 * 60 * 1_000) },
        ...{ bits: Buffer.alloc(36, 255), tags: Buffer.alloc(72), updated_at: NOW },
      }),
  }
  for (const [name, write] of Object.entries(rows)) if (!without.includes(name)) await write()
}

/** An offering of a service, live; answers its id. */
export async function givenOffering(userId: string, slug: string, format: string): Promise<string> {
  const service = await db.from('services').where('slug', slug).firstOrFail()
  const id = newId()
  await insert('instructor_offerings', {
    ...{ id, user_id: userId, service_id: service.id, durations: [60], age_groups: ['adults'] },
    ...{ position: 1, created_at: NOW, updated_at: NOW },
  })
  const rate = { offering_id: id, format, hourly_rate_cents: 8_000 }
  await insert('instructor_offering_rates', rate)
  return id
}

const insert = (table: string, row: Record<string, unknown>) => db.table(table).insert(row)
