import type { PersonalTable } from '#api/accounts/privacy/records/personal_tables'

const YOU = 'the person themself: every row is theirs'

/** What the back office keeps of those who work in it. */
export const adminTables: PersonalTable[] = [
  {
    table: 'saved_view_stars',
    what: 'Views of lists you starred',
    mine: 'user_id = :id',
    shown: ['view_id'],
    left_out: { user_id: YOU },
    order: 'view_id',
    erased: { rows: 'deleted' },
  },
  {
    table: 'saved_views',
    what: 'Views of lists you kept',
    mine: 'owner_id = :id',
    shown: ['id', 'resource', 'name', 'params', 'shared', 'position', 'created_at', 'updated_at'],
    left_out: { owner_id: YOU },
    erased: { rows: 'deleted' },
  },
  {
    table: 'impersonations',
    what: 'When staff looked at the site as you see it, or you as others do',
    mine: 'user_id = :id OR staff_id = :id',
    shown: ['id', 'created_at', 'opened_at', 'expires_at', 'ended_at', 'end_reason'],
    left_out: {
      staff_id: "may be another person's id",
      staff_session_id: "may be another person's sign-in",
      user_id: "may be another person's id",
      reason: 'what staff wrote down for their colleagues',
      ticket_hash: 'a secret, stored as a hash',
      open_until: 'follows from the time it was asked for',
    },
    erased: {
      rows: 'emptied',
      set: { reason: `'[removed]'` },
      why: 'Who looked at whose account stays on record; ids of nobody are left.',
    },
  },
]
