import { words } from '../format/numbers.ts'
import { StateBadge } from '../format/state_badge.tsx'
import { Time } from '../format/time.tsx'
import type { Column } from '../table/column.ts'
import { CopyButton } from '../table/copy_button.tsx'
import { RowLink } from '../table/row_link.tsx'
import { fullName, type User } from './user.ts'

export const USER_COLUMNS: readonly Column<User>[] = [
  {
    title: 'Person',
    sort: 'last_name',
    className: 'md:w-44',
    cell: (user) => (
      <>
        <span className="flex min-w-0 py-1">
          <RowLink id={user.id} to={`/users/${user.id}`}>
            {fullName(user)}
          </RowLink>
        </span>
        <span className="block truncate pb-1 text-xs text-muted md:hidden">{user.email}</span>
      </>
    ),
  },
  {
    title: 'E-mail',
    sort: 'email',
    className: 'hidden md:table-cell',
    cell: ({ email }) => (
      <span className="flex min-w-0 items-center gap-1">
        <span className="truncate" title={email}>
          {email}
        </span>
        <CopyButton text={email} />
      </span>
    ),
  },
  {
    title: 'State',
    sort: 'state',
    className: 'w-32 sm:w-40',
    cell: ({ state }) => <StateBadge state={state} />,
  },
  {
    title: 'Roles',
    className: 'w-32 hidden lg:table-cell',
    cell: ({ roles, founding_number: founding }) => (
      <span className="block truncate">
        {roles.map(words).join(', ') || '–'}
        {founding !== null && ` · no. ${founding}`}
      </span>
    ),
  },
  {
    title: 'Last here',
    className: 'w-32 hidden lg:table-cell',
    cell: ({ last_seen_at: at }) => <Time at={at} />,
  },
  {
    title: 'Joined',
    sort: 'created_at',
    className: 'w-32 hidden sm:table-cell',
    cell: ({ created_at: at }) => <Time at={at} />,
  },
]
