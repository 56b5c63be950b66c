import type { PersonalTable } from '#api/accounts/privacy/records/personal_tables'

const TECHNICAL = 'how the machine works at it'
const SECRET = 'a secret, sealed or stored as a hash'
const OTHERS = "another person's id"

/** Invites to a person: those they redeemed, and those nobody did. */
export const MY_INVITES = `(redeemed_by = :id OR redeemed_by IS NULL
  AND (email = ANY(:addresses) OR email_key = ANY(:mailboxes)))`
const OF_MY_INVITES = `invite_id IN (SELECT id FROM invites WHERE ${MY_INVITES})`

/** Lines of files about a person. */
export const MY_LINES = `(lower(email) = ANY(:addresses) OR email_key = ANY(:mailboxes) OR ${OF_MY_INVITES})`

const EMPTY_LINE = {
  email: 'NULL',
  email_key: 'NULL',
  first_name: 'NULL',
  last_name: 'NULL',
  note: 'NULL',
  metadata: `'{}'`,
}

/** What the beta programme keeps of a person. */
export const betaTables: PersonalTable[] = [
  {
    table: 'invite_batch_rows',
    what: 'Lines about you in lists of people we invited',
    mine: MY_LINES,
    shown: ['email', 'first_name', 'last_name', 'role', 'founding', 'campaign', 'note', 'metadata'],
    left_out: {
      batch_id: 'a list that holds others too',
      line: TECHNICAL,
      email_key: 'follows from the e-mail',
      expires_in_days: 'told by the invites',
      verdict: TECHNICAL,
      detail: TECHNICAL,
      invite_id: 'told by the invites',
    },
    section: 'lists',
    order: 'batch_id, line',
    erased: {
      rows: 'emptied',
      set: { ...EMPTY_LINE, detail: 'NULL' },
      why: 'A list keeps its numbers: how many lines it had and what became of them.',
    },
  },
  {
    table: 'invite_state_changes',
    what: 'When what happened to an invite of yours',
    mine: OF_MY_INVITES,
    shown: ['invite_id', 'state', 'at', 'detail'],
    left_out: { position: TECHNICAL },
    section: 'invite_history',
    order: 'position',
    erased: {
      rows: 'emptied',
      set: { detail: 'NULL' },
      why: 'The funnel counts them; details may quote the address.',
    },
  },
  {
    table: 'invite_requests',
    what: 'That somebody asked for an invite to your address',
    mine: '(email = ANY(:addresses) OR email_key = ANY(:mailboxes))',
    shown: [
      'email',
      'role',
      'state',
      'times_asked',
      'first_asked_at',
      'requested_at',
      'acknowledged_at',
      'closed_at',
      'close_reason',
    ],
    left_out: {
      id: TECHNICAL,
      market_id: 'the same for everybody',
      email_key: 'follows from the e-mail',
      invite_id: 'told by the invites',
      answer_id: 'told by the invites',
      closed_by: OTHERS,
    },
    erased: { rows: 'deleted' },
  },
  {
    table: 'beta_grants',
    what: 'That you are let in during the beta',
    mine: 'user_id = :id',
    shown: ['role', 'phase', 'granted_at', 'invite_id'],
    left_out: { id: TECHNICAL, user_id: 'the person themself: every row is theirs' },
    section: 'beta_access',
    erased: { rows: 'kept', why: 'Ids alone: how many were let in is counted.' },
  },
  {
    table: 'founding_members',
    what: 'Your place among the founding instructors',
    mine: 'user_id = :id',
    shown: ['number', 'claimed_at', 'invite_id'],
    left_out: { user_id: 'the person themself: every row is theirs' },
    order: 'number',
    erased: { rows: 'deleted' },
  },
  {
    table: 'invites',
    what: 'Invites to you',
    mine: MY_INVITES,
    shown: [
      'id',
      'email',
      'first_name',
      'last_name',
      'role',
      'founding',
      'source',
      'campaign',
      'note',
      'metadata',
      'state',
      'created_at',
      'sent_at',
      'expires_at',
      'redeemed_at',
      'revoked_at',
    ],
    left_out: {
      market_id: 'the same for everybody',
      code_hmac: SECRET,
      code_sealed: SECRET,
      code_hint: 'a part of a secret',
      email_key: 'follows from the e-mail',
      batch_id: 'a list that holds others too',
      expires_in_days: 'told by the day it ends',
      created_by: OTHERS,
      redeemed_by: 'the person themself, if anybody',
    },
    erased: {
      rows: 'emptied',
      set: EMPTY_LINE,
      why: 'The funnel counts invites. One that is still open is revoked first.',
    },
  },
]
