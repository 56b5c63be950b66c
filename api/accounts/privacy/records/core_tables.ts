import { FORGOTTEN_ADDRESS } from '#api/core/mail/forgotten_address'
import { toHistory } from './history.js'
import type { PersonalTable } from './personal_tables.js'

const TECHNICAL = 'how the machine works at it'

/** A mail to the person, also to their mailbox with another plus-tag, or where they wanted to move. */
export const MY_MAIL = `(to_address = ANY(:addresses)
  OR regexp_replace(to_address, '^(.[^+]*)[+][^@]*@', '\\1@') = ANY(:mailboxes)
  OR cause_id IN (SELECT id FROM email_changes WHERE user_id = :id))`
const OF_MY_MAIL = `mail_id IN (SELECT id FROM mail_messages WHERE ${MY_MAIL})`

/** What the platform keeps of a person, whatever the domain. */
export const coreTables: PersonalTable[] = [
  {
    table: 'mail_attempts',
    what: 'Each try to send you a mail',
    mine: OF_MY_MAIL,
    shown: ['mail_id', 'number', 'started_at', 'ended_at', 'outcome', 'answer'],
    left_out: {},
    erased: {
      rows: 'emptied',
      set: { answer: 'NULL' },
      why: 'How often we tried is counted; a mail server quotes the address in its answers.',
    },
  },
  {
    table: 'mail_signals',
    what: 'What mail providers told us of mails to you',
    mine: OF_MY_MAIL,
    shown: ['mail_id', 'type', 'at', 'detail'],
    left_out: {
      position: TECHNICAL,
      event_id: TECHNICAL,
      received_at: TECHNICAL,
      applied_at: TECHNICAL,
    },
    order: 'position',
    erased: {
      rows: 'emptied',
      set: { detail: 'NULL' },
      why: 'How many mails arrived is counted; details quote the address.',
    },
  },
  {
    table: 'mail_messages',
    what: 'Mails to you: what about, when, what became of them; their text is not kept',
    mine: MY_MAIL,
    shown: ['id', 'kind', 'to_address', 'state', 'created_at', 'sent_at', 'last_error'],
    left_out: {
      key: TECHNICAL,
      cause_id: TECHNICAL,
      group_id: 'a batch, which holds others too',
      message_id: TECHNICAL,
      due_at: TECHNICAL,
      attempts: 'told by the tries',
      orphaned: TECHNICAL,
      lease_owner: TECHNICAL,
      lease_until: TECHNICAL,
      provider_answer: 'told by the tries',
    },
    section: 'mails',
    erased: {
      rows: 'emptied',
      set: {
        to_address: `'${FORGOTTEN_ADDRESS}'`,
        provider_answer: 'NULL',
        last_error: 'NULL',
        state: `CASE WHEN state IN ('queued', 'held', 'unknown') THEN 'dropped' ELSE state END`,
      },
      why: 'How many mails left and arrived is counted.',
    },
  },
  {
    table: 'mail_suppressions',
    what: 'That you get no mail from us, and why',
    mine: 'address = ANY(:addresses)',
    shown: ['reason', 'created_at', 'note'],
    left_out: {
      id: TECHNICAL,
      address: 'your own, told by the account',
      address_mac: 'a keyed hash of the address',
      created_by: "another person's id",
    },
    section: 'no_mail',
    erased: {
      rows: 'emptied',
      set: { address: 'NULL', note: 'NULL' },
      why: 'A keyed hash still keeps mail from the address: that was their wish, or their mailbox’s.',
    },
  },
  {
    table: 'idempotency_keys',
    what: 'Answers to your latest requests, sealed, for a day',
    mine: 'actor_id = :id',
    shown: ['route', 'created_at', 'expires_at'],
    left_out: {
      actor_id: 'the person themself: every row is theirs',
      key: TECHNICAL,
      request_hash: TECHNICAL,
      locked_until: TECHNICAL,
      status: TECHNICAL,
      headers: TECHNICAL,
      body: 'what the request itself answered',
    },
    section: 'latest_requests',
    erased: { rows: 'deleted' },
  },
  {
    table: 'audit_events',
    what: 'What you did and what was done to your account',
    mine: `(actor_id = :id OR target_type = 'user' AND target_id = :id)`,
    shown: [
      'at',
      'action',
      'actor_id',
      'target_type',
      'target_id',
      'before',
      'after',
      'reason',
      'channel',
    ],
    left_out: {
      id: TECHNICAL,
      acting_as: "another person's id",
      correlation_id: TECHNICAL,
    },
    section: 'history',
    order: 'id',
    toExport: toHistory,
    erased: {
      rows: 'kept',
      why: 'An append-only log of ids and of what happened; it holds neither names nor addresses.',
    },
  },
]
