import { Link } from 'react-router'
import { words } from '../format/numbers.ts'
import { Time } from '../format/time.tsx'
import { Page } from '../shell/page.tsx'
import type { Column } from '../table/column.ts'
import type { ListSpec } from '../table/list_spec.ts'
import { ResourceTable } from '../table/resource_table.tsx'
import { RevokeStaffToken } from './revoke_staff_token.tsx'
import type { StaffToken } from './user.ts'

const LIST: ListSpec = {
  sort: { field: 'created_at', order: 'desc' },
  search: 'Search name, owner',
  filters: [
    { kind: 'text', field: 'owner_email', label: 'Owner (e-mail)' },
    { kind: 'days', field: 'last_used_at', label: 'Last used' },
    { kind: 'days', field: 'expires_at', label: 'Runs out' },
  ],
}

const COLUMNS: readonly Column<StaffToken>[] = [
  {
    title: 'Token',
    sort: 'name',
    cell: ({ name, hint, owner_name: owner }) => (
      <>
        <span className="block truncate py-1 font-medium">
          {name} <span className="font-normal text-muted">…{hint}</span>
        </span>
        <span className="block truncate pb-1 text-xs text-muted sm:hidden">{owner}</span>
      </>
    ),
  },
  {
    title: 'Owner',
    sort: 'owner_email',
    className: 'w-48 hidden sm:table-cell',
    cell: ({ user_id: id, owner_name: name, owner_email: email }) => (
      <Link
        data-row={id}
        to={`/users/${id}`}
        title={email}
        className="block truncate hover:text-accent hover:underline"
      >
        {name}
      </Link>
    ),
  },
  {
    title: 'May',
    className: 'hidden lg:table-cell',
    cell: ({ scopes }) => (
      <span className="block truncate" title={scopes.map(words).join(', ')}>
        {scopes.map(words).join(', ')}
      </span>
    ),
  },
  {
    title: 'Last used',
    sort: 'last_used_at',
    className: 'w-32 hidden md:table-cell',
    cell: ({ last_used_at: at }) => <Time at={at} />,
  },
  {
    title: 'Runs out',
    sort: 'expires_at',
    className: 'w-32 hidden md:table-cell',
    cell: ({ expires_at: at }) => <Time at={at} />,
  },
  {
    title: 'Revoke',
    className: 'w-28 text-right',
    cell: (token) => <RevokeStaffToken token={token} />,
  },
]

export default function StaffTokens() {
  return (
    <Page
      title="Staff tokens"
      intro="Every live API token of staff: whose it is, what it may do and when it was used last."
    >
      <ResourceTable<StaffToken>
        refresh="polled"
        resource="staff-tokens"
        label="Staff tokens"
        spec={LIST}
        columns={COLUMNS}
        nameOf={({ name }) => name}
        empty="Nobody among staff has a live API token."
      />
    </Page>
  )
}
