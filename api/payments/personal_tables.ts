import type { PersonalTable } from '#api/accounts/privacy/records/personal_tables'

/** What is kept of whom money goes to. Bank data are the provider's alone. */
export const paymentTables: PersonalTable[] = [
  {
    table: 'payout_accounts',
    what: 'The account at the payment provider that your payouts go through',
    mine: 'user_id = :id',
    shown: [
      'provider',
      'provider_account_id',
      'state',
      'requirements_due',
      'created_at',
      'updated_at',
    ],
    left_out: { user_id: 'the person themself: every row is theirs' },
    section: 'payout_account',
    erased: { rows: 'deleted' },
  },
]
