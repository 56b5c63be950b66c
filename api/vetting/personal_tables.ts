import type { PersonalTable } from '#api/accounts/privacy/records/personal_tables'

const OWN = 'user_id = :id'
const YOU = 'the person themself: every row is theirs'
const OTHER = "another person's id"
const GONE = { rows: 'deleted' } as const

/** What is kept of how somebody was vetted. */
export const vettingTables: PersonalTable[] = [
  {
    table: 'background_check_events',
    what: 'What happened in your background check, with your consent: its text, when, from where',
    mine: OWN,
    shown: [
      'move',
      'from_state',
      'to_state',
      'at',
      'consent_version',
      'consent_ip',
      'reason_code',
      'note',
    ],
    left_out: { id: 'means nothing outside', user_id: YOU, actor_id: OTHER },
    order: 'at',
    erased: GONE,
  },
  {
    table: 'background_checks',
    what: 'How your background check stands',
    mine: OWN,
    shown: [
      'state',
      'since',
      'consent_version',
      'consented_at',
      'reason_code',
      'note',
      'warned_at',
      'expires_at',
      'created_at',
    ],
    left_out: {
      user_id: YOU,
      reminded_at: 'told by the mails',
      lapsed_at: 'told by the date it runs out',
      version: 'counts changes',
    },
    section: 'background_check',
    erased: GONE,
  },
  {
    table: 'instructor_documents',
    what: 'Documents you sent us; the files go with them',
    mine: OWN,
    shown: [
      'id',
      'kind',
      'state',
      'sent_as',
      'pages',
      'size_bytes',
      'sent_at',
      'decided_at',
      'reason_code',
      'note',
      'file_removed_at',
    ],
    left_out: {
      user_id: YOU,
      folder: 'where the files lie, which nobody is to know',
      decided_by: OTHER,
    },
    order: 'sent_at',
    erased: GONE,
  },
]
