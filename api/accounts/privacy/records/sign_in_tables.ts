import type { PersonalTable } from './personal_tables.js'

const OWN = 'user_id = :id'
const YOU = 'the person themself: every row is theirs'
const SECRET = 'a secret, sealed or stored as a hash'
const TECHNICAL = 'how the machine works at it'
const GONE = { rows: 'deleted' } as const

/** What accounts keep of how a person proves who they are. */
export const signInTables: PersonalTable[] = [
  {
    table: 'second_factors',
    what: 'That you have a second factor',
    mine: OWN,
    shown: ['enrolled_at'],
    left_out: { user_id: YOU, sealed_secret: SECRET, last_step: TECHNICAL },
    erased: GONE,
  },
  {
    table: 'factor_setups',
    what: 'A second factor you began to set up, for minutes',
    mine: OWN,
    shown: ['expires_at'],
    left_out: { id: TECHNICAL, user_id: YOU, sealed_secret: SECRET },
    erased: GONE,
  },
  {
    table: 'backup_codes',
    what: 'Codes for when your authenticator is lost: when each was used',
    mine: OWN,
    shown: ['used_at'],
    left_out: { user_id: YOU, code_hash: SECRET },
    erased: GONE,
  },
  {
    table: 'trusted_browsers',
    what: 'Browsers that are not asked for a code',
    mine: OWN,
    shown: ['id', 'user_agent', 'ip', 'created_at', 'last_used_at', 'expires_at'],
    left_out: { user_id: YOU, token_hash: SECRET },
    erased: GONE,
  },
  {
    table: 'address_requests',
    what: 'Links asked for at your address: a lost password, another try to prove it',
    mine: '(email = ANY(:addresses))',
    shown: ['purpose', 'email', 'created_at', 'expires_at', 'used_at'],
    left_out: { id: 'its link follows from it', token_hash: SECRET },
    erased: GONE,
  },
  {
    table: 'email_changes',
    what: 'When you moved to another address',
    mine: OWN,
    shown: ['old_email', 'new_email', 'created_at', 'expires_at', 'confirmed_at', 'reversed_at'],
    left_out: {
      id: 'its link follows from it',
      user_id: YOU,
      token_hash: SECRET,
      reversal_hash: SECRET,
    },
    erased: GONE,
  },
]
