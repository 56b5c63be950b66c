import type { PersonalTable } from '#api/accounts/privacy/records/personal_tables'

/** What is kept of whether a profile was to be seen. */
export const onboardingTables: PersonalTable[] = [
  {
    table: 'profile_hidings',
    what: 'When your profile was kept from view, and why',
    mine: 'user_id = :id',
    shown: ['id', 'by_staff', 'reason', 'because', 'began_at', 'ended_at'],
    left_out: {
      user_id: 'the person themself: every row is theirs',
      begun_by: "another person's id",
    },
    order: 'began_at',
    erased: { rows: 'deleted' },
  },
]
