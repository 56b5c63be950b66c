import { boroughWords } from '../areas/area.ts'
import { words } from '../format/numbers.ts'
import { StateBadge } from '../format/state_badge.tsx'
import { Time } from '../format/time.tsx'
import type { Column } from '../table/column.ts'
import { RowLink } from '../table/row_link.tsx'
import { fullName } from '../users/user.ts'
import { stepName, type Instructor } from './instructor.ts'

export const INSTRUCTOR_COLUMNS: readonly Column<Instructor>[] = [
  {
    title: 'Instructor',
    sort: 'last_name',
    cell: (instructor) => (
      <>
        <span className="flex min-w-0 py-1">
          <RowLink id={instructor.id} to={`/instructors/${instructor.id}`}>
            {fullName(instructor)}
          </RowLink>
        </span>
        <span className="block truncate pb-1 text-xs text-muted" title={instructor.email}>
          {instructor.email}
        </span>
      </>
    ),
  },
  {
    title: 'Profile',
    sort: 'standing',
    className: 'w-28 sm:w-32',
    cell: ({ standing }) => <StateBadge state={standing} />,
  },
  {
    title: 'Missing',
    className: 'w-56 hidden md:table-cell',
    cell: ({ missing }) => (
      <span className="block truncate" title={missing.map(stepName).join(', ')}>
        {missing.length > 1 && `${missing.length}: `}
        {missing.map(stepName).join(', ') || '–'}
      </span>
    ),
  },
  {
    title: 'Offerings',
    sort: 'offerings',
    className: 'w-28 hidden 2xl:table-cell',
    cell: ({ offerings }) => <span className="tabular-nums">{offerings}</span>,
  },
  {
    title: 'Travels to',
    className: 'w-40 hidden 2xl:table-cell',
    cell: ({ boroughs }) => (
      <span className="block truncate">{boroughs.map(boroughWords).join(', ') || '–'}</span>
    ),
  },
  {
    title: 'Identity',
    sort: 'identity',
    className: 'w-28 hidden xl:table-cell',
    cell: ({ identity }) => <span className="block truncate">{words(identity)}</span>,
  },
  {
    title: 'Check',
    sort: 'background_check',
    className: 'w-32 hidden xl:table-cell',
    cell: ({ background_check: check }) => <span className="block truncate">{words(check)}</span>,
  },
  {
    title: 'Joined',
    sort: 'created_at',
    className: 'w-32 hidden sm:table-cell',
    cell: ({ created_at: at }) => <Time at={at} />,
  },
]
