import { words } from '../format/numbers.ts'
import { StateBadge } from '../format/state_badge.tsx'
import type { Column } from '../table/column.ts'
import { RowLink } from '../table/row_link.tsx'
import { standingOf, type Area } from './area.ts'

export const AREA_COLUMNS: readonly Column<Area>[] = [
  {
    title: 'Name',
    sort: 'name',
    cell: (area) => (
      <>
        <RowLink id={area.id} to={`/areas/${area.id}`}>
          {area.name}
        </RowLink>
        <span className="block truncate pb-1 text-xs text-muted sm:hidden">{area.borough}</span>
      </>
    ),
  },
  {
    title: 'Borough',
    sort: 'borough',
    className: 'w-32 hidden sm:table-cell',
    cell: ({ borough }) => borough,
  },
  {
    title: 'Kind',
    sort: 'kind',
    className: 'w-32 hidden lg:table-cell',
    cell: ({ kind }) => words(kind),
  },
  {
    title: 'State',
    className: 'w-28',
    cell: (area) => <StateBadge state={standingOf(area)} />,
  },
  {
    title: 'Also called',
    className: 'hidden md:table-cell',
    cell: ({ aliases, successor }) => (
      <span className="block truncate text-muted">
        {successor ? `Leads to ${successor.name}` : aliases.join(', ') || '–'}
      </span>
    ),
  },
]
