import { words } from '../format/numbers.ts'
import { StateBadge } from '../format/state_badge.tsx'
import { inNewYork } from '../phases/new_york.ts'
import type { Column } from '../table/column.ts'
import { RowLink } from '../table/row_link.tsx'
import type { Clinic, SheetLine } from './clinic.ts'

export const CLINIC_COLUMNS: readonly Column<Clinic>[] = [
  {
    title: 'Begins (New York)',
    sort: 'starts_at',
    cell: (clinic) => (
      <>
        <span className="figures flex min-w-0 py-1">
          <RowLink id={clinic.id} to={`/clinic/${clinic.id}`}>
            {inNewYork(clinic.starts_at)}
          </RowLink>
        </span>
        <span className="block truncate pb-1 text-xs text-muted">
          <span className="sm:hidden">{words(clinic.state)} · </span>
          {clinic.place ?? 'Online'}
        </span>
      </>
    ),
  },
  {
    title: 'State',
    sort: 'state',
    className: 'w-28 max-sm:hidden',
    cell: ({ state }) => <StateBadge state={state} />,
  },
  {
    title: 'Seats taken',
    sort: 'seated',
    className: 'w-28 figures',
    cell: ({ seated, capacity }) => `${seated} of ${capacity}`,
  },
  {
    title: 'In line',
    sort: 'waiting',
    className: 'w-20 figures hidden sm:table-cell',
    cell: ({ waiting }) => waiting,
  },
  {
    title: 'Were there',
    className: 'w-28 figures hidden md:table-cell',
    cell: ({ present, absent }) =>
      present + absent > 0 ? `${present} of ${present + absent}` : '–',
  },
]

export const SHEET_COLUMNS: readonly Column<SheetLine>[] = [
  {
    title: 'Person',
    sort: 'name',
    cell: ({ user_id: id, name, email }) => (
      <>
        <span className="flex min-w-0 py-1">
          <RowLink id={id} to={`/users/${id}`}>
            {name}
          </RowLink>
        </span>
        <span className="block truncate pb-1 text-xs text-muted">{email}</span>
      </>
    ),
  },
  {
    title: 'Has',
    sort: 'state',
    className: 'w-32 hidden sm:table-cell',
    cell: ({ state }) => <StateBadge state={state} />,
  },
  {
    title: 'Attendance',
    sort: 'attendance',
    className: 'w-28',
    // Narrow screens have no column for who only waits.
    cell: ({ attendance, state }) => words(attendance ?? (state === 'seated' ? '–' : state)),
  },
  {
    title: 'Signed up',
    sort: 'position',
    className: 'w-52 figures hidden lg:table-cell',
    cell: ({ signed_up_at: at }) => inNewYork(at),
  },
]
