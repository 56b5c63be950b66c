import { Outlet } from 'react-router'
import { words } from '../format/numbers.ts'
import { Time } from '../format/time.tsx'
import { Page } from '../shell/page.tsx'
import type { Column } from '../table/column.ts'
import type { ListSpec } from '../table/list_spec.ts'
import { ResourceTable } from '../table/resource_table.tsx'
import { RowLink } from '../table/row_link.tsx'
import { Actor } from './actor.tsx'
import { Tail } from './tail.tsx'
import { CHANNELS, type AuditEvent } from './audit_event.ts'

const AUDIT_LIST: ListSpec = {
  sort: { field: 'at', order: 'desc' },
  search: 'Search action, reason, id',
  filters: [
    { kind: 'text', field: 'action', label: 'Action' },
    { kind: 'text', field: 'target_type', label: 'Kind of thing' },
    { kind: 'text', field: 'actor_id', label: 'Who' },
    { kind: 'choice', field: 'channel', label: 'Channel', options: CHANNELS },
    { kind: 'days', field: 'at', label: 'When' },
  ],
}

const COLUMNS: readonly Column<AuditEvent>[] = [
  {
    title: 'Action',
    sort: 'action',
    cell: ({ id, action }) => (
      <span className="flex min-w-0">
        <RowLink id={id} to={`/audit-events/${id}`}>
          {action}
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
        {words(target_type)} {target_id && <Tail id={target_id} />}
      </span>
    ),
  },
  {
    title: 'Who',
    sort: 'actor_id',
    className: 'w-28 hidden md:table-cell',
    cell: ({ actor_id }) => <Actor id={actor_id} />,
  },
  {
    title: 'Reason',
    className: 'hidden lg:table-cell',
    cell: ({ reason }) => <span title={reason ?? ''}>{reason ?? '–'}</span>,
  },
  {
    title: 'Channel',
    sort: 'channel',
    className: 'w-24 hidden sm:table-cell',
    cell: ({ channel }) => words(channel),
  },
  { title: 'When', sort: 'at', className: 'w-32', cell: ({ at }) => <Time at={at} /> },
]

export default function AuditEvents() {
  return (
    <Page title="Audit" intro="Who did what, on what, and why. Nothing here can be changed.">
      <ResourceTable<AuditEvent>
        refresh="polled"
        resource="audit-events"
        label="Audit events"
        spec={AUDIT_LIST}
        columns={COLUMNS}
        nameOf={({ action }) => action}
        empty="Nobody has done anything yet."
      />
      <Outlet />
    </Page>
  )
}
