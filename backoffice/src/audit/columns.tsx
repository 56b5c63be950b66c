import { words } from '../format/numbers.ts'
import { Time } from '../format/time.tsx'
import type { Column } from '../table/column.ts'
import { RowLink } from '../table/row_link.tsx'
import { actionWords, targetWords } from './action_words.ts'
import { Actor } from './actor.tsx'
import type { AuditEvent } from './audit_event.ts'
import { Tail } from './tail.tsx'

export const AUDIT_COLUMNS: readonly Column<AuditEvent>[] = [
  {
    title: 'Action',
    sort: 'action',
    cell: ({ id, action }) => (
      <span className="flex min-w-0" title={action}>
        <RowLink id={id} to={`/audit-events/${id}`}>
          {actionWords(action)}
        </RowLink>
      </span>
    ),
  },
  {
    title: 'On',
    sort: 'target_type',
    className: 'w-36 hidden md:table-cell lg:w-52',
    cell: ({ target_type, target_id }) => (
      <span title={target_id ?? ''}>
        {targetWords(target_type)} {target_id && <Tail id={target_id} />}
      </span>
    ),
  },
  {
    title: 'Who',
    sort: 'actor_id',
    className: 'w-28 hidden md:table-cell lg:w-40',
    cell: ({ actor_id, actor_name }) => (
      <span className="block truncate">
        <Actor id={actor_id} name={actor_name} />
      </span>
    ),
  },
  {
    title: 'Reason',
    className: 'hidden lg:table-cell',
    cell: ({ reason }) => (
      <span className="block truncate" title={reason ?? ''}>
        {reason ?? '–'}
      </span>
    ),
  },
  {
    title: 'Channel',
    sort: 'channel',
    className: 'w-24 hidden sm:table-cell',
    cell: ({ channel }) => words(channel),
  },
  { title: 'When', sort: 'at', className: 'w-32', cell: ({ at }) => <Time at={at} /> },
]
