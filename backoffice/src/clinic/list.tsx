import { Plus } from 'lucide-react'
import { Link, Outlet, useLocation } from 'react-router'
import { buttonClass } from 'instainstru-storefront/ui/Button.tsx'
import { inNewYork } from '../phases/new_york.ts'
import { Page } from '../shell/page.tsx'
import type { ListSpec } from '../table/list_spec.ts'
import { ResourceTable } from '../table/resource_table.tsx'
import { CLINIC_STATES, type Clinic } from './clinic.ts'
import { CLINIC_COLUMNS } from './columns.tsx'

const online = (value: string) => (value === 'true' ? 'With a link' : 'Only at a place')

const CLINIC_LIST: ListSpec = {
  sort: { field: 'starts_at', order: 'desc' },
  search: 'Search place, notes',
  filters: [
    { kind: 'choice', field: 'state', label: 'State', options: CLINIC_STATES },
    {
      kind: 'choice',
      field: 'online',
      label: 'Where',
      options: ['true', 'false'],
      wordsOf: online,
    },
    { kind: 'days', field: 'starts_at', label: 'Begins' },
  ],
  views: [
    { label: 'All', params: {} },
    { label: 'Published', params: { state: ['published'] } },
    { label: 'Drafts', params: { state: ['draft'] } },
    { label: 'Cancelled', params: { state: ['cancelled'] } },
  ],
}

export default function Clinics() {
  const { search } = useLocation()
  return (
    <Page
      title="Clinic"
      intro="Dates on which instructors bring their profiles, and who comes."
      actions={
        <Link to={{ pathname: '/clinic/new', search }} className={buttonClass({ size: 'sm' })}>
          <Plus aria-hidden="true" className="size-4" /> Plan a date
        </Link>
      }
    >
      <ResourceTable<Clinic>
        refresh="live"
        resource="clinic-dates"
        label="Clinic dates"
        spec={CLINIC_LIST}
        columns={CLINIC_COLUMNS}
        nameOf={({ starts_at: at }) => inNewYork(at)}
        empty="No date is planned yet. Plan one, then publish it: instructors see it from then on."
      />
      <Outlet />
    </Page>
  )
}
