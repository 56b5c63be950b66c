import { Star } from 'lucide-react'
import { words } from '../format/numbers.ts'
import { Time } from '../format/time.tsx'
import type { Column } from '../table/column.ts'
import { CopyButton } from '../table/copy_button.tsx'
import { RowLink } from '../table/row_link.tsx'
import { nameOf, type Invite } from './invite.ts'
import { StateBadge } from '../format/state_badge.tsx'

export const INVITE_COLUMNS: readonly Column<Invite>[] = [
  {
    title: 'E-mail',
    sort: 'email',
    cell: (invite) => (
      <>
        <span className="flex min-w-0 items-center gap-1 max-sm:pt-1">
          <RowLink id={invite.id} to={`/invites/${invite.id}`}>
            {nameOf(invite)}
          </RowLink>
          {invite.email && <CopyButton text={invite.email} className="max-sm:hidden" />}
        </span>
        <span className="block pb-1 text-xs text-muted sm:hidden">
          {words(invite.role)} · <Time at={invite.created_at} />
        </span>
      </>
    ),
  },
  {
    title: 'Name',
    className: 'w-44 hidden 2xl:table-cell',
    cell: ({ first_name, last_name }) => [first_name, last_name].filter(Boolean).join(' ') || '–',
  },
  {
    title: 'Role',
    sort: 'role',
    className: 'w-28 hidden md:table-cell',
    cell: ({ role, founding }) => (
      <span className="inline-flex items-center gap-1.5">
        {words(role)}
        {founding && <Star aria-label="founding" className="size-3.5 fill-signal text-caution" />}
      </span>
    ),
  },
  {
    title: 'State',
    sort: 'state',
    className: 'w-28',
    cell: ({ state }) => <StateBadge state={state} />,
  },
  {
    title: 'Campaign',
    sort: 'campaign',
    className: 'w-32 hidden lg:table-cell',
    cell: ({ campaign }) => campaign ?? '–',
  },
  {
    title: 'Created',
    sort: 'created_at',
    className: 'w-32 hidden sm:table-cell',
    cell: ({ created_at }) => <Time at={created_at} />,
  },
  {
    title: 'Expires',
    sort: 'expires_at',
    className: 'w-32 hidden lg:table-cell',
    cell: ({ expires_at }) => <Time at={expires_at} />,
  },
]
