import { Countdown } from '../format/countdown.tsx'
import { StateBadge } from '../format/state_badge.tsx'
import { Time } from '../format/time.tsx'
import { fullMoment } from '../format/times.ts'
import type { Column } from '../table/column.ts'
import { RowLink } from '../table/row_link.tsx'
import { checkWords, type Review } from './review.ts'

export const REVIEW_COLUMNS: readonly Column<Review>[] = [
  {
    title: 'Instructor',
    sort: 'last_name',
    cell: ({ id, name, email }) => (
      <>
        <span className="flex min-w-0 py-1">
          <RowLink id={id} to={`/vetting-reviews/${id}`}>
            {name}
          </RowLink>
        </span>
        <span className="block truncate pb-1 text-xs text-muted" title={email}>
          {email}
        </span>
      </>
    ),
  },
  {
    title: 'To look at',
    className: 'w-32 hidden sm:table-cell',
    cell: (review) => <span className="block truncate">{toLookAt(review) || '–'}</span>,
  },
  {
    title: 'Came in',
    sort: 'waiting_since',
    className: 'w-32',
    cell: ({ waiting_since: since }) => (since ? <Age since={since} /> : '–'),
  },
  {
    title: 'Identity',
    sort: 'identity',
    className: 'w-28 hidden md:table-cell',
    cell: ({ identity }) => <StateBadge state={identity} />,
  },
  {
    title: 'Check',
    sort: 'check_state',
    className: 'w-48 hidden lg:table-cell',
    cell: ({ check_state: state }) => <StateBadge state={state} label={checkWords(state)} />,
  },
  {
    title: 'Runs out',
    sort: 'expires_at',
    className: 'w-32 hidden xl:table-cell',
    cell: ({ expires_at: at }) => <Time at={at} />,
  },
]

const toLookAt = ({ identity_waits: identity, check_waits: check }: Review) => {
  if (identity && check) return 'Both'
  return identity ? 'Identity' : check && 'Check'
}

const Age = ({ since }: { since: string }) => (
  <time dateTime={since} title={fullMoment(since)}>
    <Countdown to={since} />
  </time>
)
