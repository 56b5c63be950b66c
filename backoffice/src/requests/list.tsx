import { Outlet } from 'react-router'
import { Page } from '../shell/page.tsx'
import type { ListSpec } from '../table/list_spec.ts'
import { ResourceTable } from '../table/resource_table.tsx'
import { REQUEST_BULK } from './bulk_spec.ts'
import { REQUEST_COLUMNS } from './columns.tsx'
import { REQUEST_STATES, STANDINGS, type InviteRequest } from './request.ts'

const REQUEST_LIST: ListSpec = {
  sort: { field: 'requested_at', order: 'desc' },
  search: 'Search e-mail',
  filters: [
    { kind: 'choice', field: 'state', label: 'State', options: REQUEST_STATES },
    { kind: 'choice', field: 'standing', label: 'Standing', options: STANDINGS },
    { kind: 'choice', field: 'role', label: 'Wants to be', options: ['instructor', 'student'] },
    { kind: 'days', field: 'requested_at', label: 'Asked' },
  ],
  views: [
    { label: 'All', params: {} },
    { label: 'Can be invited', params: { state: ['open'], standing: ['ready'] } },
    { label: 'Lost their invite', params: { state: ['open'], standing: ['already_invited'] } },
    {
      label: 'Cannot be invited',
      params: { state: ['open'], standing: ['already_member', 'suppressed'] },
    },
    { label: 'Answered', params: { state: ['invited', 'joined'] } },
    { label: 'Declined', params: { state: ['declined'] } },
  ],
}

export default function Requests() {
  return (
    <Page
      title="Waitlist"
      intro="Who asked for an invite. Whoever is invited otherwise, or signs up, leaves it by themself."
    >
      <ResourceTable<InviteRequest>
        refresh="live"
        resource="invite-requests"
        label="Waitlist"
        spec={REQUEST_LIST}
        columns={REQUEST_COLUMNS}
        nameOf={({ email }) => email}
        bulk={REQUEST_BULK}
        empty="Nobody has asked for an invite yet. The page “Ask for an invite” of the site brings them here."
      />
      <Outlet />
    </Page>
  )
}
