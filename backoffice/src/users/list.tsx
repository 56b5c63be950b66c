import { useGetIdentity } from '@refinedev/core'
import { Outlet } from 'react-router'
import type { Me } from '../auth/me.ts'
import { Page } from '../shell/page.tsx'
import type { ListSpec } from '../table/list_spec.ts'
import { ResourceTable } from '../table/resource_table.tsx'
import { USER_BULK } from './bulk_spec.ts'
import { USER_COLUMNS } from './columns.tsx'
import { fullName, ROLES, USER_STATES, type User } from './user.ts'

const USER_LIST: ListSpec = {
  sort: { field: 'created_at', order: 'desc' },
  search: 'Search name, e-mail',
  filters: [
    { kind: 'choice', field: 'state', label: 'State', options: USER_STATES },
    { kind: 'choice', field: 'role', label: 'Role', options: ROLES },
    { kind: 'days', field: 'created_at', label: 'Joined' },
  ],
  views: [
    { label: 'All', params: {} },
    { label: 'Instructors', params: { role: ['instructor'] } },
    { label: 'Students', params: { role: ['student'] } },
    { label: 'Staff', params: { role: ['admin', 'support', 'moderator', 'finance'] } },
    { label: 'Suspended', params: { state: ['suspended'] } },
    { label: 'Not confirmed', params: { state: ['pending_verification'] } },
  ],
}

export default function Users() {
  const { data: me } = useGetIdentity<Me>()
  const mayChange = me?.permissions.includes('manage_users')
  return (
    <Page title="Users" intro="Everybody with an account: who they are, and what they may do.">
      <ResourceTable<User>
        refresh="polled"
        resource="users"
        label="Users"
        spec={USER_LIST}
        columns={USER_COLUMNS}
        nameOf={fullName}
        bulk={mayChange ? USER_BULK : undefined}
        empty="Nobody has an account yet. Invite somebody."
      />
      <Outlet />
    </Page>
  )
}
