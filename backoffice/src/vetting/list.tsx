import { Outlet } from 'react-router'
import { words } from '../format/numbers.ts'
import { CHECK_STATES, IDENTITY_STATES } from '../instructors/instructor.ts'
import { Page } from '../shell/page.tsx'
import type { FilterSpec, ListSpec } from '../table/list_spec.ts'
import { ResourceTable } from '../table/resource_table.tsx'
import { REVIEW_COLUMNS } from './columns.tsx'
import { checkWords, type Review } from './review.ts'

const yesNo = (field: string, label: string): FilterSpec => ({
  kind: 'choice',
  field,
  label,
  options: ['true', 'false'],
  wordsOf: (value) => (value === 'true' ? 'Yes' : 'No'),
})

const REVIEW_LIST: ListSpec = {
  sort: { field: 'waiting_since', order: 'asc' },
  search: 'Search name, e-mail',
  filters: [
    yesNo('identity_waits', 'Identity to look at'),
    yesNo('check_waits', 'Check to look at'),
    {
      kind: 'choice',
      field: 'identity',
      label: 'Identity',
      options: IDENTITY_STATES,
      wordsOf: words,
    },
    {
      kind: 'choice',
      field: 'check_state',
      label: 'Check',
      options: CHECK_STATES,
      wordsOf: checkWords,
    },
    { kind: 'days', field: 'waiting_since', label: 'Came in' },
    { kind: 'days', field: 'expires_at', label: 'Runs out' },
  ],
  views: [
    { label: 'All', params: {} },
    { label: 'Identity', params: { identity_waits: ['true'] } },
    { label: 'Checks', params: { check_waits: ['true'] } },
    { label: 'Disputed', params: { check_state: ['disputed'] } },
    { label: 'Warned', params: { check_state: ['pre_adverse'] } },
    { label: 'Ran out', params: { check_state: ['expired'] } },
  ],
}

export default function Reviews() {
  return (
    <Page
      title="Review queue"
      intro="Instructors who prove who they are and have their background checked; who waits longest comes first."
    >
      <ResourceTable<Review>
        refresh="live"
        resource="vetting-reviews"
        label="Review queue"
        spec={REVIEW_LIST}
        columns={REVIEW_COLUMNS}
        nameOf={({ name }) => name}
        empty="Nobody has sent a document or agreed to a check yet. Instructors do so under “Verification”."
      />
      <Outlet />
    </Page>
  )
}
