import type { PersonalTable } from '#api/accounts/privacy/records/personal_tables'

/** What is kept of who comes to the clinic. */
export const clinicTables: PersonalTable[] = [
  {
    table: 'clinic_sign_ups',
    what: 'Dates of the Profile Clinic you signed up for, and whether you were there',
    mine: 'user_id = :id',
    shown: [
      'clinic_date_id',
      'state',
      'signed_up_at',
      'seated_at',
      'stepped_back_at',
      'reminded_at',
      'attendance',
      'attendance_at',
    ],
    left_out: {
      id: 'names the row for mails and staff',
      user_id: 'the person themself: every row is theirs',
      position: 'a place in a line of others',
    },
    order: 'position',
    erased: { rows: 'deleted' },
  },
]
