import { Link } from 'react-router'
import { StateBadge } from '../format/state_badge.tsx'
import { Time } from '../format/time.tsx'
import { Page } from '../shell/page.tsx'
import type { Column } from '../table/column.ts'
import type { ListSpec } from '../table/list_spec.ts'
import { ResourceTable } from '../table/resource_table.tsx'
import { Wrapped } from '../table/wrapped.tsx'

interface Impersonation {
  id: string
  staff_id: string
  staff_name: string
  user_id: string
  user_name: string
  reason: string
  created_at: string
  opened_at: string | null
  ended_at: string | null
  state: string
}

const LIST: ListSpec = {
  sort: { field: 'created_at', order: 'desc' },
  search: 'Search reason, name, e-mail',
  filters: [{ kind: 'days', field: 'created_at', label: 'When' }],
}

const COLUMNS: readonly Column<Impersonation>[] = [
  {
    title: 'Seen as',
    cell: ({ user_id: id, user_name: name, staff_name: staff }) => (
      <>
        <span className="flex min-w-0 py-1">
          <Link
            data-row={id}
            to={`/users/${id}`}
            className="truncate font-medium hover:text-accent hover:underline"
          >
            {name}
          </Link>
        </span>
        <span className="block truncate pb-1 text-xs text-muted sm:hidden">by {staff}</span>
      </>
    ),
  },
  {
    title: 'By',
    className: 'w-40 hidden sm:table-cell',
    cell: ({ staff_name: name }) => <span className="block truncate">{name}</span>,
  },
  {
    title: 'Why',
    className: 'hidden md:table-cell',
    cell: ({ reason }) => <Wrapped text={reason} />,
  },
  { title: 'State', className: 'w-24', cell: ({ state }) => <StateBadge state={state} /> },
  {
    title: 'Asked',
    sort: 'created_at',
    className: 'w-32',
    cell: ({ created_at: at }) => <Time at={at} />,
  },
  {
    title: 'Ended',
    className: 'w-32 hidden lg:table-cell',
    cell: ({ ended_at: at }) => <Time at={at} />,
  },
]

export default function Impersonations() {
  return (
    <Page
      title="Views as users"
      intro="Who looked at the site as whom, and why. Looking changes nothing and lasts half an hour at most."
    >
      <ResourceTable<Impersonation>
        refresh="polled"
        resource="impersonations"
        label="Views as users"
        spec={LIST}
        columns={COLUMNS}
        nameOf={({ user_name: name }) => name}
        empty="Nobody has viewed the site as somebody else."
      />
    </Page>
  )
}
