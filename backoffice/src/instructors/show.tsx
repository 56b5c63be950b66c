import { usePermissions } from '@refinedev/core'
import { Link } from 'react-router'
import { Tabs, type Tab } from '../shell/tabs.tsx'
import { RecordDrawer } from '../table/record_drawer.tsx'
import { RecordHead } from '../table/record_head.tsx'
import { Trail } from '../users/trail.tsx'
import { fullName } from '../users/user.ts'
import { Acts } from './acts.tsx'
import { Hours } from './hours.tsx'
import type { InstructorDetail } from './instructor.ts'
import { Notes } from './notes.tsx'
import { Offerings } from './offerings.tsx'
import { Overview } from './overview.tsx'
import { ProofsTab } from './proofs_tab.tsx'
import { Steps } from './steps.tsx'
import { Where } from './where.tsx'

export default function InstructorShow() {
  const { data: permissions = [] } = usePermissions<string[]>({})
  return (
    <RecordDrawer<InstructorDetail> resource="instructors" title="Instructor" live>
      {(instructor) => (
        <>
          <RecordHead name={fullName(instructor)} state={instructor.standing} />
          <p className="text-sm text-muted wrap-anywhere">
            {instructor.email} ·{' '}
            <Link to={`/users/${instructor.id}`} className="text-accent underline">
              Their account
            </Link>
          </p>
          <Acts instructor={instructor} />
          <Tabs label="Parts of the instructor" tabs={tabsOf(instructor, permissions)} />
        </>
      )}
    </RecordDrawer>
  )
}

function tabsOf(instructor: InstructorDetail, permissions: readonly string[]): Tab[] {
  const offerings = <Offerings offerings={instructor.live_offerings} />
  const notes = <Notes id={instructor.id} name={fullName(instructor)} />
  const trail = <Trail type="user" id={instructor.id} />
  return [
    { key: 'overview', label: 'Overview', body: <Overview instructor={instructor} /> },
    { key: 'steps', label: 'Steps', body: <Steps steps={instructor.steps} /> },
    { key: 'offerings', label: 'Offerings', body: offerings },
    { key: 'where', label: 'Where', body: <Where instructor={instructor} /> },
    { key: 'hours', label: 'Hours', body: <Hours instructor={instructor} /> },
    ...(permissions.includes('manage_users')
      ? [
          { key: 'proofs', label: 'Proofs', body: <ProofsTab id={instructor.id} /> },
          { key: 'notes', label: 'Notes', body: notes },
        ]
      : []),
    ...(permissions.includes('view_audit_log')
      ? [{ key: 'trail', label: 'Audit', body: trail }]
      : []),
  ]
}
