import { usePermissions } from '@refinedev/core'
import { words } from '../format/numbers.ts'
import { Tabs, type Tab } from '../shell/tabs.tsx'
import { RecordDrawer } from '../table/record_drawer.tsx'
import { RecordHead } from '../table/record_head.tsx'
import { Acts } from './acts.tsx'
import { Invites } from './invites.tsx'
import { Overview } from './overview.tsx'
import { Roles } from './roles.tsx'
import { Sessions } from './sessions.tsx'
import { Tokens } from './tokens.tsx'
import { Trail } from './trail.tsx'
import { fullName, type UserDetail } from './user.ts'

export default function UserShow() {
  const { data: permissions = [] } = usePermissions<string[]>({})
  return (
    <RecordDrawer<UserDetail> resource="users" title="User">
      {(user) => (
        <>
          <RecordHead name={fullName(user)} state={user.state} />
          <p className="text-sm text-muted wrap-anywhere">
            {user.email} · {user.roles.map(words).join(', ') || 'no role'}
          </p>
          <Acts user={user} />
          <Tabs label="Parts of the account" tabs={tabsOf(user, permissions)} />
        </>
      )}
    </RecordDrawer>
  )
}

function tabsOf(user: UserDetail, permissions: readonly string[]): Tab[] {
  const { sessions, tokens } = user
  return [
    { key: 'overview', label: 'Overview', body: <Overview user={user} /> },
    { key: 'roles', label: 'Roles', body: <Roles key={user.roles.join()} user={user} /> },
    ...(sessions
      ? [{ key: 'sessions', label: 'Sessions', body: <Sessions user={user} sessions={sessions} /> }]
      : []),
    ...(tokens
      ? [{ key: 'tokens', label: 'Tokens', body: <Tokens user={user} tokens={tokens} /> }]
      : []),
    { key: 'invites', label: 'Invites', body: <Invites user={user} /> },
    ...(permissions.includes('view_audit_log')
      ? [{ key: 'trail', label: 'Audit', body: <Trail type="user" id={user.id} /> }]
      : []),
  ]
}
