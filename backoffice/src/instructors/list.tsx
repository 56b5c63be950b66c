import { useMemo } from 'react'
import { Outlet } from 'react-router'
import { BOROUGHS, boroughWords } from '../areas/area.ts'
import { useCategories, type Category } from '../services/use_categories.ts'
import { words } from '../format/numbers.ts'
import { Page } from '../shell/page.tsx'
import { CsvLink } from '../table/csv_link.tsx'
import type { ListSpec } from '../table/list_spec.ts'
import { ResourceTable } from '../table/resource_table.tsx'
import { fullName } from '../users/user.ts'
import { INSTRUCTOR_COLUMNS } from './columns.tsx'
import {
  CHECK_STATES,
  IDENTITY_STATES,
  STANDINGS,
  stepName,
  STEPS,
  type Instructor,
} from './instructor.ts'

const specFor = (categories: readonly Category[]): ListSpec => ({
  sort: { field: 'created_at', order: 'desc' },
  search: 'Search name, e-mail',
  filters: [
    { kind: 'choice', field: 'standing', label: 'Profile', options: STANDINGS },
    { kind: 'choice', field: 'missing', label: 'Missing', options: STEPS, wordsOf: stepName },
    {
      kind: 'choice',
      field: 'category',
      label: 'Teaches',
      options: categories.map(({ slug }) => slug),
      wordsOf: (slug) => categories.find((one) => one.slug === slug)?.name ?? words(slug),
    },
    {
      kind: 'choice',
      field: 'borough',
      label: 'Travels to',
      options: BOROUGHS,
      wordsOf: boroughWords,
    },
    { kind: 'choice', field: 'identity', label: 'Identity', options: IDENTITY_STATES },
    { kind: 'choice', field: 'background_check', label: 'Check', options: CHECK_STATES },
    { kind: 'days', field: 'created_at', label: 'Joined' },
  ],
  views: [
    { label: 'All', params: {} },
    { label: 'Live', params: { standing: ['live'] } },
    { label: 'Live but hidden', params: { standing: ['hidden'] } },
    { label: 'Kept back', params: { standing: ['kept_back'] } },
    { label: 'Drafts', params: { standing: ['draft'] } },
    { label: 'Paused', params: { standing: ['paused'] } },
    { label: 'Identity to look at', params: { identity: ['pending'] } },
  ],
})

export default function Instructors() {
  const categories = useCategories()
  const spec = useMemo(() => specFor(categories), [categories])
  return (
    <Page
      title="Instructors"
      intro="Everybody who teaches or is about to: what they offer, where, and what they have proven."
      actions={<CsvLink resource="instructors" spec={spec} />}
    >
      <ResourceTable<Instructor>
        refresh="polled"
        resource="instructors"
        label="Instructors"
        spec={spec}
        columns={INSTRUCTOR_COLUMNS}
        nameOf={fullName}
        empty="Nobody teaches here yet. Invite somebody."
      />
      <Outlet />
    </Page>
  )
}
