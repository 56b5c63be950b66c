import { useParams } from 'react-router'
import { words } from '../format/numbers.ts'
import { Page } from '../shell/page.tsx'
import type { ListSpec } from '../table/list_spec.ts'
import { ResourceTable } from '../table/resource_table.tsx'
import type { Journey } from './funnel.ts'
import { JOURNEY_COLUMNS, nameOfJourney } from './journey_columns.tsx'

export const JOURNEY_LIST: ListSpec = {
  sort: { field: 'since', order: 'desc' },
  search: 'Search e-mail, name, campaign',
  filters: [
    { kind: 'choice', field: 'role', label: 'Role', options: ['instructor', 'student'] },
    { kind: 'text', field: 'campaign', label: 'Campaign' },
    { kind: 'text', field: 'batch_id', label: 'Batch' },
    { kind: 'text', field: 'from', label: 'Invited from' },
    { kind: 'text', field: 'to', label: 'Invited to' },
  ],
}

/** The people whom one number of the funnel counts. */
export default function StepRows() {
  const { step = '' } = useParams()
  return (
    <Page
      title={`Reached “${words(step).toLowerCase()}”`}
      intro="The people that the funnel counts at this step, with how far each has come by now."
    >
      <ResourceTable<Journey>
        refresh="polled"
        resource="funnel"
        path={`funnel/steps/${step}/rows`}
        label="People"
        spec={JOURNEY_LIST}
        columns={JOURNEY_COLUMNS}
        nameOf={nameOfJourney}
        empty="Nobody has reached this step yet."
      />
    </Page>
  )
}
