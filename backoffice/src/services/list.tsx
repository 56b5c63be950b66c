import { Outlet } from 'react-router'
import { Page } from '../shell/page.tsx'
import type { ListSpec } from '../table/list_spec.ts'
import { ResourceTable } from '../table/resource_table.tsx'
import { SERVICE_COLUMNS } from './columns.tsx'
import {
  AGE_GROUPS,
  CATEGORY_SLUGS,
  categoryName,
  SERVICE_STATES,
  type Service,
} from './service.ts'

const editedWords = (value: string) => (value === 'true' ? 'By staff' : 'As in the file')

const SERVICE_LIST: ListSpec = {
  sort: { field: 'name', order: 'asc' },
  search: 'Search name, alias',
  filters: [
    {
      kind: 'choice',
      field: 'category',
      label: 'Category',
      options: CATEGORY_SLUGS,
      wordsOf: categoryName,
    },
    { kind: 'choice', field: 'state', label: 'State', options: SERVICE_STATES },
    { kind: 'choice', field: 'age_group', label: 'Ages', options: AGE_GROUPS },
    {
      kind: 'choice',
      field: 'edited',
      label: 'Edited',
      options: ['true', 'false'],
      wordsOf: editedWords,
    },
  ],
  views: [
    { label: 'All', params: {} },
    { label: 'Live', params: { state: ['live'] } },
    { label: 'Retired', params: { state: ['retired'] } },
    { label: 'Edited by staff', params: { edited: ['true'] } },
  ],
}

export default function Services() {
  return (
    <Page
      title="Catalogue"
      intro="What can be taught and found. It comes from the data file; what is edited here stays."
    >
      <ResourceTable<Service>
        resource="services"
        label="Services"
        spec={SERVICE_LIST}
        columns={SERVICE_COLUMNS}
        nameOf={({ name }) => name}
        empty="The catalogue has not been loaded: run “node api/ace.js catalogue:load” on the server."
      />
      <Outlet />
    </Page>
  )
}
