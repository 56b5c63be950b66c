import { Outlet } from 'react-router'
import { words } from '../format/numbers.ts'
import { StateBadge } from '../format/state_badge.tsx'
import { Time } from '../format/time.tsx'
import { Page } from '../shell/page.tsx'
import type { Column } from '../table/column.ts'
import type { ListSpec } from '../table/list_spec.ts'
import { ResourceTable } from '../table/resource_table.tsx'
import { RowLink } from '../table/row_link.tsx'
import { MAIL_STATES, type Mail } from './mail.ts'

const MAIL_LIST: ListSpec = {
  sort: { field: 'created_at', order: 'desc' },
  search: 'Search address, Message-ID',
  filters: [
    { kind: 'choice', field: 'state', label: 'State', options: MAIL_STATES },
    { kind: 'text', field: 'kind', label: 'Kind' },
    { kind: 'days', field: 'created_at', label: 'Created' },
  ],
  views: [
    { label: 'All', params: {} },
    { label: 'Needs attention', params: { state: ['failed', 'bounced', 'unknown'] } },
    { label: 'On the way', params: { state: ['queued', 'held', 'sending'] } },
  ],
}

const COLUMNS: readonly Column<Mail>[] = [
  {
    title: 'To',
    sort: 'to_address',
    cell: ({ id, to_address }) => (
      <span className="flex min-w-0">
        <RowLink id={id} to={`/mail/${id}`}>
          {to_address}
        </RowLink>
      </span>
    ),
  },
  {
    title: 'Kind',
    sort: 'kind',
    className: 'w-36 hidden md:table-cell',
    cell: ({ kind }) => words(kind),
  },
  {
    title: 'State',
    sort: 'state',
    className: 'w-28',
    cell: ({ state }) => <StateBadge state={state} />,
  },
  {
    title: 'Tries',
    sort: 'attempts',
    className: 'w-16 figures hidden sm:table-cell',
    cell: ({ attempts }) => attempts,
  },
  {
    title: 'Last error',
    className: 'hidden xl:table-cell',
    cell: ({ last_error }) => <span title={last_error ?? ''}>{last_error ?? '–'}</span>,
  },
  {
    title: 'Created',
    sort: 'created_at',
    className: 'w-32 hidden sm:table-cell',
    cell: ({ created_at }) => <Time at={created_at} />,
  },
]

export default function Mails() {
  return (
    <Page title="Mail outbox" intro="Every mail that went out or will, whatever caused it.">
      <ResourceTable<Mail>
        refresh="polled"
        resource="mail"
        label="Mails"
        spec={MAIL_LIST}
        columns={COLUMNS}
        nameOf={({ to_address }) => `mail to ${to_address}`}
        empty="No mail has been written."
      />
      <Outlet />
    </Page>
  )
}
