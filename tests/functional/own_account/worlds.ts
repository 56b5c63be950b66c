import db from '@adonisjs/lucid/services/db'
import { newId } from '#api/core/ids'
import { macOfAddress } from '#api/core/mail/address_mac'
import { personalTables } from '#api/accounts/privacy/records/personal_tables'

interface Column {
  table_name: string
  column_name: string
  data_type: string
  is_identity: 'YES' | 'NO'
  is_generated: 'ALWAYS' | 'NEVER'
}

export type Row = Record<string, unknown>

/** A person with a row in every table that holds something of people, each text with a mark of theirs. */
export interface World {
  name: string
  id: string
  email: string
  rows: Map<string, Row>
}

/** All columns of the tables that are ours. */
export async function databaseColumns(): Promise<Map<string, Column[]>> {
  const { rows } = await db.rawQuery<{ rows: Column[] }>(
    `SELECT c.table_name, c.column_name, c.data_type, c.is_identity, c.is_generated
     FROM information_schema.columns c JOIN information_schema.tables t
       USING (table_schema, table_name)
     WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE' ORDER BY c.ordinal_position`
  )
  return Map.groupBy(rows, ({ table_name: table }) => table)
}

const NOW = new Date()
const LATER = new Date(Date.now() + 60 * 60 * 1_000)

/** A date of the clinic that everybody waits for. */
const CLINIC = newId()

const givenClinic = () =>
  db
    .table('clinic_dates')
    .insert({
      ...{ id: CLINIC, starts_at: LATER, minutes: 60, capacity: 1, place: 'Room 2' },
      ...{ created_at: NOW, updated_at: NOW },
    })
    .onConflict('id')
    .ignore()

/** Where a value means something to the database; every other column is filled with a mark. */
function meant(world: World, other: string, service: string): Record<string, Row> {
  const { id, email } = world
  const user = { user_id: id }
  const invite = world.rows.get('invites')?.id ?? newId()
  const mail = world.rows.get('mail_messages')?.id ?? newId()
  const session = world.rows.get('sessions')?.id ?? newId()
  const offering = world.rows.get('instructor_offerings')?.id ?? newId()
  const key = { email, email_key: email }
  return {
    users: { id, ...key, state: 'active', suspended_from: null, deactivated_at: null },
    user_roles: { ...user, role: 'student', granted_by: other },
    sessions: { id: session, ...user, audience: 'web', impersonation_id: null, ended_at: null },
    refresh_tokens: { session_id: session },
    api_tokens: { id: newId(), ...user, parent_id: null },
    email_verifications: { ...user, role: 'student', invite_id: invite },
    avatars: { ...user },
    notification_choices: { ...user },
    data_exports: { id: newId(), ...user, state: 'failed', requested_by: other },
    learners: { id: newId(), ...user },
    instructor_profiles: { ...user, state: 'draft' },
    instructor_slugs: { ...user },
    instructor_notes: { id: newId(), ...user, author_id: other },
    profile_hidings: { id: newId(), ...user, by_staff: true, begun_by: other, ended_at: LATER },
    instructor_coverage: { ...user, area_ids: [7] },
    teaching_addresses: { id: newId(), ...user },
    clinic_sign_ups: {
      id: newId(),
      ...user,
      clinic_date_id: CLINIC,
      state: 'waiting',
      stepped_back_at: null,
      attendance: null,
      attendance_at: null,
    },
    instructor_documents: {
      id: newId(),
      ...user,
      kind: 'identity',
      state: 'refused',
      sent_as: 'image/png',
      decided_by: other,
    },
    background_checks: { ...user, state: 'review' },
    background_check_events: { id: newId(), ...user, actor_id: other },
    payout_accounts: { ...user, provider: 'stand_in', state: 'pending' },
    availability_days: { ...user, bits: Buffer.alloc(36), tags: Buffer.alloc(72) },
    availability_settings: { ...user, buffer_minutes: 15, travel_buffer_minutes: 60 },
    vacations: { id: newId(), ...user },
    instructor_offerings: {
      id: offering,
      ...user,
      service_id: service,
      state: 'live',
      archived_at: null,
      durations: [60],
      age_groups: ['kids'],
    },
    instructor_offering_rates: { offering_id: offering, format: 'online' },
    second_factors: { ...user },
    factor_setups: { ...user },
    backup_codes: { ...user },
    trusted_browsers: { id: newId(), ...user },
    address_requests: { email, purpose: 'password_reset' },
    email_changes: { ...user, old_email: `old-${email}`, new_email: email },
    impersonations: {
      id: newId(),
      ...user,
      staff_id: other,
      staff_session_id: session,
      end_reason: 'stopped',
    },
    invites: {
      id: invite,
      ...key,
      role: 'student',
      batch_id: null,
      state: 'redeemed',
      redeemed_by: id,
      created_by: other,
      expires_in_days: 14,
    },
    invite_batch_rows: { ...key, batch_id: 'batch', line: Number(other > id), invite_id: invite },
    invite_state_changes: { invite_id: invite },
    invite_requests: {
      id: newId(),
      ...key,
      role: 'student',
      state: 'joined',
      invite_id: invite,
      answer_id: invite,
      closed_by: other,
    },
    beta_grants: { ...user, role: 'student', invite_id: invite },
    founding_members: { ...user, invite_id: invite, number: 1 + Number(other > id) },
    analytics_events: { subject_type: 'user', subject_id: id },
    analytics_journeys: { invite_id: invite, batch_id: null },
    mail_messages: { id: mail, to_address: email, state: 'sent', cause_id: other, group_id: null },
    mail_attempts: { mail_id: mail },
    mail_signals: { mail_id: mail, type: 'delivered' },
    mail_suppressions: {
      address: email,
      address_mac: macOfAddress(email),
      reason: 'unsubscribe',
      created_by: other,
    },
    idempotency_keys: { actor_id: id },
    audit_events: {
      id: newId(),
      actor_id: other,
      acting_as: null,
      action: 'user.looked_at',
      target_type: 'user',
      target_id: id,
      channel: 'web',
    },
    saved_views: { id: newId(), owner_id: id },
    saved_view_stars: { ...user, view_id: world.rows.get('saved_views')?.id ?? newId() },
  }
}

export const markOf = (name: string, table: string, column: string) =>
  `world-${name}-${table}-${column}`.replaceAll('_', '-')

function filled({ table_name: table, column_name: column, data_type: type }: Column, name: string) {
  const mark = markOf(name, table, column)
  if (type === 'text') return mark
  if (type === 'jsonb') return JSON.stringify({ said: mark })
  if (type === 'ARRAY') return table === 'sign_in_failures' ? [] : [mark]
  if (type === 'timestamp with time zone') return /expires|until/.test(column) ? LATER : NOW
  if (type === 'date') return '2014-03-09'
  if (type === 'boolean') return true
  return 7
}

/** Rows that others hang on come before them; in the order of erasure it is the other way round. */
const ORDER = [
  'users',
  'sessions',
  'invites',
  'mail_messages',
  'saved_views',
  'instructor_offerings',
]

export async function givenWorld(name: string, id: string, other: string): Promise<World> {
  const world: World = { name, id, email: `world-${name}@example.test`, rows: new Map() }
  const columns = await databaseColumns()
  const tables = personalTables().map(({ table }) => table)
  const market = await db.from('markets').firstOrFail()
  await givenClinic()
  const service = await db.from('services').firstOrFail()
  for (const table of [...ORDER, ...tables.filter((one) => !ORDER.includes(one))]) {
    const known = meant(world, other, service.id)[table]
    if (!known) throw new Error(`Say in worlds.ts what a row of ${table} is made of`)
    const row: Row = {}
    for (const column of columns.get(table)!) {
      if (column.is_identity === 'YES' || column.is_generated === 'ALWAYS') continue
      if (column.column_name === 'market_id') row.market_id = market.id
      else if (column.column_name in known) row[column.column_name] = known[column.column_name]
      else row[column.column_name] = filled(column, name)
    }
    if (table === 'users') await db.from('users').where({ id }).update(row)
    else await db.table(table).insert(row)
    world.rows.set(table, row)
  }
  return world
}
