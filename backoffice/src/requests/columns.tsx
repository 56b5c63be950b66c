import { words } from '../format/numbers.ts'
import { StateBadge } from '../format/state_badge.tsx'
import { Time } from '../format/time.tsx'
import type { Column } from '../table/column.ts'
import { CopyButton } from '../table/copy_button.tsx'
import { RowLink } from '../table/row_link.tsx'
import { HINDRANCE, type InviteRequest } from './request.ts'

export const REQUEST_COLUMNS: readonly Column<InviteRequest>[] = [
  {
    title: 'E-mail',
    sort: 'email',
    cell: (request) => (
      <>
        <span className="flex min-w-0 items-center gap-1 max-sm:pt-1">
          <RowLink id={request.id} to={`/beta/requests/${request.id}`}>
            {request.email}
          </RowLink>
          <CopyButton text={request.email} className="max-sm:hidden" />
        </span>
        <span className="block truncate pb-1 text-xs text-muted sm:hidden">
          <Time at={request.requested_at} /> {remarkOn(request) && `· ${remarkOn(request)}`}
        </span>
      </>
    ),
  },
  {
    title: 'Wants to be',
    sort: 'role',
    className: 'w-32 hidden md:table-cell',
    cell: ({ role }) => (role ? words(role) : <span className="text-muted">Not said</span>),
  },
  {
    title: 'State',
    sort: 'state',
    className: 'w-28',
    cell: ({ state }) => <StateBadge state={state} />,
  },
  {
    title: 'Good to know',
    className: 'hidden sm:table-cell',
    cell: (request) => {
      const remark = remarkOn(request)
      return <span title={remark}>{remark || <span className="text-muted">–</span>}</span>
    },
  },
  {
    title: 'Asked',
    sort: 'requested_at',
    className: 'w-32 hidden sm:table-cell',
    cell: ({ requested_at }) => <Time at={requested_at} />,
  },
]

/** What a clerk has to know before answering, or how it was answered. */
function remarkOn(request: InviteRequest): string {
  const { state, standing, times_asked, declined_before, close_reason } = request
  if (state !== 'open') return close_reason ?? ''
  return [
    HINDRANCE[standing],
    times_asked > 1 && `asked ${times_asked} times`,
    declined_before > 0 &&
      (declined_before > 1 ? `declined ${declined_before} times` : 'declined before'),
  ]
    .filter(Boolean)
    .join(', ')
}
