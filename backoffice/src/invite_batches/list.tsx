import { Page } from '../shell/page.tsx'
import type { ListSpec } from '../table/list_spec.ts'
import { ResourceTable } from '../table/resource_table.tsx'
import { BATCH_STATES, type Batch } from './batch.ts'
import { BATCH_COLUMNS } from './columns.tsx'

const BATCH_LIST: ListSpec = {
  sort: { field: 'created_at', order: 'desc' },
  search: 'Search file name',
  filters: [
    { kind: 'choice', field: 'state', label: 'State', options: BATCH_STATES },
    { kind: 'days', field: 'created_at', label: 'Created' },
  ],
}

export default function Batches() {
  return (
    <Page title="Batches" intro="Lists of invites, sent from files.">
      <ResourceTable<Batch>
        refresh="live"
        resource="invite-batches"
        label="Batches"
        spec={BATCH_LIST}
        columns={BATCH_COLUMNS}
        nameOf={({ file_name }) => file_name}
        empty="Send a list with the command line: instainstru invites send --csv people.csv"
      />
    </Page>
  )
}
