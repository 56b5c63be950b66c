/** A number of each day, and what it counts. docs/numbers.md says it at length. */
export const METRICS = {
  invited: { counts: 'invites by mail that were written', permission: 'manage_invites' },
  sent: { counts: 'invites taken by the mail server', permission: 'manage_invites' },
  delivered: { counts: 'invites reported as delivered', permission: 'manage_invites' },
  opened: { counts: 'invites whose mail was seen to be opened', permission: 'manage_invites' },
  clicked: { counts: 'invites whose page was visited', permission: 'manage_invites' },
  registered: { counts: 'invites that made an account', permission: 'manage_invites' },
  signed_up: { counts: 'people who began an account', permission: 'view_all_users' },
  verified: { counts: 'people who proved their address', permission: 'view_all_users' },
  profile_submitted: {
    counts: 'instructors whose profile got its words and its picture',
    permission: 'view_all_users',
  },
  services_configured: {
    counts: 'instructors who offered something for the first time',
    permission: 'view_all_users',
  },
  background_check: {
    counts: 'instructors who passed their background check',
    permission: 'view_all_users',
  },
  payouts_connected: {
    counts: 'instructors whose payouts became ready',
    permission: 'view_all_users',
  },
  availability_set: {
    counts: 'instructors who said for the first time when they teach',
    permission: 'view_all_users',
  },
  went_live: {
    counts: 'instructors who went live for the first time',
    permission: 'view_all_users',
  },
  clinic_attended: {
    counts: 'instructors who came to the Profile Clinic for the first time',
    permission: 'view_all_users',
  },
  active: { counts: 'people who signed in or came back', permission: 'view_all_users' },
  mails_failed: { counts: 'mails that were given up', permission: 'manage_messaging' },
  jobs_dead: { counts: 'jobs that were given up', permission: 'access_monitoring' },
  requests: { counts: 'people who asked for an invite', permission: 'manage_invites' },
} as const

export type MetricName = keyof typeof METRICS
export const METRIC_NAMES = Object.keys(METRICS) as MetricName[]

/** `all`, and where there is a role, each role. */
export const DIMENSIONS = ['all', 'instructor', 'student'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** One number, as it is stored. */
export interface Tally {
  metric: MetricName
  dimension: Dimension
  value: number
}
