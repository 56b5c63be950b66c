import { Badge } from 'instainstru-storefront/ui/Badge.tsx'
import { words } from '../format/numbers.ts'
import { StateBadge } from '../format/state_badge.tsx'
import { Time } from '../format/time.tsx'
import type { Column } from '../table/column.ts'
import { RowLink } from '../table/row_link.tsx'
import type { Service } from './service.ts'

export const SERVICE_COLUMNS: readonly Column<Service>[] = [
  {
    title: 'Service',
    sort: 'name',
    cell: (service) => (
      <>
        <span className="flex min-w-0 py-1">
          <RowLink id={service.id} to={`/catalogue/${service.id}`}>
            {service.name}
          </RowLink>
        </span>
        <span className="block truncate pb-1 text-xs text-muted" title={service.summary}>
          {service.summary}
        </span>
      </>
    ),
  },
  {
    title: 'Where',
    sort: 'subcategory',
    className: 'w-52 hidden md:table-cell',
    cell: ({ category, subcategory }) => (
      <span className="block truncate" title={`${category.name}, ${subcategory.name}`}>
        {subcategory.name}
      </span>
    ),
  },
  {
    title: 'Ages',
    className: 'w-40 hidden lg:table-cell',
    cell: ({ age_groups: ages }) => (
      <span className="block truncate">
        {ages.length === 4 ? 'All' : ages.map(words).join(', ')}
      </span>
    ),
  },
  {
    title: 'State',
    sort: 'state',
    className: 'w-28 sm:w-44',
    cell: ({ state, edited_fields: edited }) => (
      <span className="flex items-center gap-2">
        <StateBadge state={state} />
        {edited.length > 0 && (
          <Badge tone="caution" className="max-sm:hidden">
            Edited
          </Badge>
        )}
      </span>
    ),
  },
  {
    title: 'Changed',
    sort: 'updated_at',
    className: 'w-32 hidden sm:table-cell',
    cell: ({ updated_at: at }) => <Time at={at} />,
  },
]
