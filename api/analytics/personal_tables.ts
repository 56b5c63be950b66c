import type { PersonalTable } from '#api/accounts/privacy/records/personal_tables'
import { MY_INVITES } from '#api/beta/personal_tables'

const ABOUT_ME = `(subject_id = :id OR subject_id IN (SELECT id FROM invites WHERE ${MY_INVITES}))`
const KEPT = {
  rows: 'kept',
  why: 'Ids and times alone: nothing leads from them to a person who is gone.',
} as const

/** What is counted of a person, each by an id. */
export const analyticsTables: PersonalTable[] = [
  {
    table: 'analytics_events',
    what: 'How far you came, step by step',
    mine: ABOUT_ME,
    shown: ['step', 'at'],
    left_out: {
      position: 'how the machine works at it',
      subject_type: 'you, or your invite',
      subject_id: 'you, or your invite',
      recorded_at: 'how the machine works at it',
    },
    section: 'steps',
    order: 'at',
    erased: KEPT,
  },
  {
    table: 'analytics_journeys',
    what: 'The way of an invite of yours',
    mine: `(invite_id IN (SELECT id FROM invites WHERE ${MY_INVITES}))`,
    shown: [
      'invite_id',
      'role',
      'campaign',
      'week',
      'reached',
      'invited_at',
      'delivered_at',
      'opened_at',
      'clicked_at',
      'registered_at',
      'profile_submitted_at',
      'services_configured_at',
      'background_check_at',
      'payouts_connected_at',
      'availability_set_at',
      'went_live_at',
    ],
    left_out: {
      batch_id: 'a list that holds others too',
      delivered_after: 'follows from the times',
      opened_after: 'follows from the times',
      clicked_after: 'follows from the times',
      registered_after: 'follows from the times',
      profile_submitted_after: 'follows from the times',
      services_configured_after: 'follows from the times',
      background_check_after: 'follows from the times',
      payouts_connected_after: 'follows from the times',
      availability_set_after: 'follows from the times',
      went_live_after: 'follows from the times',
    },
    section: 'invite_ways',
    erased: KEPT,
  },
]

export const analyticsOtherTables: Record<string, string> = {
  analytics_daily: 'numbers of a day',
  analytics_days: 'which days are added up',
}
