import type { ReactNode } from 'react'
import { Countdown } from '../format/countdown.tsx'
import { whole } from '../format/numbers.ts'
import { StateBadge } from '../format/state_badge.tsx'
import { Time } from '../format/time.tsx'
import type { Column } from '../table/column.ts'
import type { PreviewToken } from './token.ts'

/** `action` is what can be done about one that is live. */
export const tokenColumns = (
  action: (token: PreviewToken) => ReactNode
): readonly Column<PreviewToken>[] => [
  {
    title: 'Name',
    sort: 'name',
    cell: ({ name, hint, created_by }) => (
      <span className="block min-w-0 py-1">
        <span className="block truncate font-medium">{name}</span>
        <span className="block truncate text-xs text-muted">
          …{hint}
          {created_by && `, made by ${created_by.name}`}
        </span>
      </span>
    ),
  },
  { title: 'State', className: 'w-24', cell: ({ state }) => <StateBadge state={state} /> },
  {
    title: 'Opened',
    className: 'w-20 figures hidden sm:table-cell',
    cell: ({ uses }) => whole(uses),
  },
  {
    title: 'Last used',
    sort: 'last_used_at',
    className: 'w-32 hidden md:table-cell',
    cell: ({ last_used_at }) => <Time at={last_used_at} />,
  },
  {
    title: 'Ends',
    sort: 'expires_at',
    className: 'w-32 hidden md:table-cell',
    cell: ({ state, expires_at }) =>
      state === 'live' ? <Countdown to={expires_at} /> : <Time at={expires_at} />,
  },
  { title: 'Action', className: 'w-28 text-right sm:w-44', cell: action },
]
