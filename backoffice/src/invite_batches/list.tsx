import { useCallback, useState } from 'react'
import { Page } from '../shell/page.tsx'
import type { ListSpec } from '../table/list_spec.ts'
import { ResourceTable } from '../table/resource_table.tsx'
import { BATCH_STATES, isMoving, type Batch } from './batch.ts'
import { BATCH_COLUMNS } from './columns.tsx'
import { useBatchNews } from './use_batch_news.ts'

const BATCH_LIST: ListSpec = {
  sort: { field: 'created_at', order: 'desc' },
  filters: [{ kind: 'choice', field: 'state', label: 'State', options: BATCH_STATES }],
}

export default function Batches() {
  const [moving, setMoving] = useState<string[]>([])
  const listenToMoving = useCallback(
    (rows: Batch[]) => setMoving(rows.filter(isMoving).map(({ id }) => id)),
    []
  )
  const latest = useBatchNews(moving)
  return (
    <Page title="Batches" intro="Lists of invites, sent from files. Numbers move while it sends.">
      <ResourceTable<Batch>
        resource="invite-batches"
        label="Batches"
        spec={BATCH_LIST}
        columns={BATCH_COLUMNS}
        nameOf={({ file_name }) => file_name}
        onRows={listenToMoving}
        newest={latest}
        empty="Send a list with the command line: instainstru invites send --csv people.csv"
      />
    </Page>
  )
}
