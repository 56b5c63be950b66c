import { Upload } from 'lucide-react'
import { Link } from 'react-router'
import { buttonClass } from 'instainstru-storefront/ui/Button.tsx'
import { Page } from '../shell/page.tsx'
import type { ListSpec } from '../table/list_spec.ts'
import { ResourceTable } from '../table/resource_table.tsx'
import { BATCH_STATES, UNDER_WAY, type Batch } from './batch.ts'
import { BATCH_COLUMNS } from './columns.tsx'

const BATCH_LIST: ListSpec = {
  sort: { field: 'created_at', order: 'desc' },
  search: 'Search file name',
  filters: [
    { kind: 'choice', field: 'state', label: 'State', options: BATCH_STATES },
    { kind: 'days', field: 'created_at', label: 'Created' },
  ],
  views: [
    { label: 'All', params: {} },
    { label: 'Under way', params: { state: UNDER_WAY } },
    { label: 'Checked, not sent', params: { state: ['ready'] } },
    { label: 'Sent', params: { state: ['done'] } },
    { label: 'Not sent', params: { state: ['cancelled', 'failed'] } },
  ],
}

function UploadLink() {
  return (
    <Link to="/invite-batches/new" className={buttonClass({ size: 'sm' })}>
      <Upload aria-hidden="true" className="size-4" /> Upload a list
    </Link>
  )
}

export default function Batches() {
  return (
    <Page title="Batches" intro="Lists of invites, sent from files." actions={<UploadLink />}>
      <ResourceTable<Batch>
        refresh="live"
        resource="invite-batches"
        label="Batches"
        spec={BATCH_LIST}
        columns={BATCH_COLUMNS}
        nameOf={({ file_name }) => file_name}
        empty={
          <div className="grid justify-items-center gap-3">
            <p>Upload a CSV of people to invite. It is checked first; nothing is sent by itself.</p>
            <UploadLink />
          </div>
        }
      />
    </Page>
  )
}
