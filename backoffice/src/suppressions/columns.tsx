import { words } from '../format/numbers.ts'
import { Time } from '../format/time.tsx'
import type { Column } from '../table/column.ts'
import { Wrapped } from '../table/wrapped.tsx'
import { addressOf, type Suppression } from './suppression.ts'

export const SUPPRESSION_COLUMNS: readonly Column<Suppression>[] = [
  {
    title: 'Address',
    sort: 'address',
    cell: (row) => <span className="font-medium">{addressOf(row)}</span>,
  },
  {
    title: 'Reason',
    sort: 'reason',
    className: 'w-32 hidden sm:table-cell',
    cell: ({ reason }) => words(reason),
  },
  {
    title: 'Note',
    className: 'hidden lg:table-cell',
    cell: ({ note }) => <Wrapped text={note} />,
  },
  {
    title: 'Added',
    sort: 'created_at',
    className: 'w-32 hidden md:table-cell',
    cell: ({ created_at }) => <Time at={created_at} />,
  },
]
