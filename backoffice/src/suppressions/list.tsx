import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Page } from '../shell/page.tsx'
import { usePageCommands } from '../shell/page_commands.ts'
import type { ListSpec } from '../table/list_spec.ts'
import { ResourceTable } from '../table/resource_table.tsx'
import { SUPPRESSION_BULK } from './bulk_spec.ts'
import { SUPPRESSION_COLUMNS } from './columns.tsx'
import { SuppressionCreate } from './create.tsx'
import { addressOf, SUPPRESSION_REASONS, type Suppression } from './suppression.ts'

const SUPPRESSION_LIST: ListSpec = {
  sort: { field: 'created_at', order: 'desc' },
  search: 'Search address, note',
  filters: [
    { kind: 'choice', field: 'reason', label: 'Reason', options: SUPPRESSION_REASONS },
    { kind: 'days', field: 'created_at', label: 'Added' },
  ],
  views: [
    { label: 'All', params: {} },
    { label: 'By hand', params: { reason: ['manual'] } },
    { label: 'Bounced or complained', params: { reason: ['bounce', 'complaint'] } },
  ],
}

export default function Suppressions() {
  const [adding, setAdding] = useState(false)
  usePageCommands([{ label: 'Stop mail to addresses', run: () => setAdding(true) }])
  return (
    <Page
      title="Suppressions"
      intro="Addresses that get no mail from us, whatever asks for it."
      actions={
        <Button size="sm" onClick={() => setAdding(true)}>
          <Plus aria-hidden="true" className="size-4" /> Add
        </Button>
      }
    >
      <ResourceTable<Suppression>
        resource="suppressions"
        label="Suppressions"
        spec={SUPPRESSION_LIST}
        columns={SUPPRESSION_COLUMNS}
        nameOf={addressOf}
        bulk={SUPPRESSION_BULK}
        empty="Add an address that must not get mail from us."
      />
      {adding && <SuppressionCreate onClose={() => setAdding(false)} />}
    </Page>
  )
}
