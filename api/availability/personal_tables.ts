import { DateTime } from 'luxon'
import type { PersonalTable } from '#api/accounts/privacy/records/personal_tables'
import { readDay } from './plan/day_bits.js'
import { windowsOf } from './plan/windows.js'

const OWN = 'user_id = :id'
const YOU = 'the person themself: every row is theirs'
const GONE = { rows: 'deleted' } as const

/** The driver makes midnight of this machine of a date. */
const dateOf = (value: unknown) => DateTime.fromJSDate(value as Date).toISODate()

/** What is kept of when people teach. */
export const availabilityTables: PersonalTable[] = [
  {
    table: 'availability_days',
    what: 'When you offered to teach, by date',
    mine: OWN,
    shown: ['date', 'bits', 'tags', 'updated_at'],
    left_out: { user_id: YOU, quarters: 'the bits and tags once more, by the quarter of an hour' },
    order: 'date',
    toExport: ({ date, bits, tags, updated_at }) => ({
      date: dateOf(date),
      updated_at,
      windows: windowsOf(readDay(bits as Buffer, tags as Buffer)),
    }),
    erased: GONE,
  },
  {
    table: 'availability_settings',
    what: 'Under which conditions your time can be booked, and your usual week',
    mine: OWN,
    shown: [
      'min_advance_booking_hours',
      'buffer_minutes',
      'travel_buffer_minutes',
      'overnight_protection',
      'pattern',
      'version',
      'updated_at',
    ],
    left_out: { user_id: YOU },
    erased: GONE,
  },
  {
    table: 'vacations',
    what: 'When you are away',
    mine: OWN,
    shown: ['id', 'from_date', 'to_date', 'note', 'created_at'],
    left_out: { user_id: YOU },
    order: 'from_date',
    toExport: (row) => ({
      ...row,
      from_date: dateOf(row.from_date),
      to_date: dateOf(row.to_date),
    }),
    erased: GONE,
  },
]
