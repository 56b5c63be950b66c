import { Plus, Tickets } from 'lucide-react'
import { Link, Outlet, useLocation } from 'react-router'
import { buttonClass } from 'instainstru-storefront/ui/Button.tsx'
import { Page } from '../shell/page.tsx'
import { ResourceTable } from '../table/resource_table.tsx'
import { INVITE_BULK } from './bulk_spec.ts'
import { INVITE_COLUMNS } from './columns.tsx'
import { ExportLink } from './export_link.tsx'
import { nameOf, type Invite } from './invite.ts'
import { INVITE_LIST } from './list_spec.ts'

/** The list stays behind whatever is opened over it. */
export default function Invites() {
  const { search } = useLocation()
  return (
    <Page
      title="Invites"
      actions={
        <>
          <Link
            to="/invites/generate"
            className={buttonClass({ variant: 'secondary', size: 'sm' })}
          >
            <Tickets aria-hidden="true" className="size-4" /> Make codes
          </Link>
          <Link to={{ pathname: '/invites/new', search }} className={buttonClass({ size: 'sm' })}>
            <Plus aria-hidden="true" className="size-4" /> Invite
          </Link>
        </>
      }
    >
      <ResourceTable<Invite>
        refresh="live"
        resource="invites"
        label="Invites"
        spec={INVITE_LIST}
        columns={INVITE_COLUMNS}
        nameOf={nameOf}
        bulk={INVITE_BULK}
        tools={<ExportLink />}
        empty="Invite somebody here, or send a whole list with the command line."
      />
      <Outlet />
    </Page>
  )
}
