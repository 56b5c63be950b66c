import { Outlet } from 'react-router'
import { Page } from '../shell/page.tsx'
import type { ListSpec } from '../table/list_spec.ts'
import { ResourceTable } from '../table/resource_table.tsx'
import { BOROUGHS, boroughWords, KINDS, type Area } from './area.ts'
import { AREA_COLUMNS } from './columns.tsx'

const yesOrNo = (yes: string, no: string) => (option: string) => (option === 'true' ? yes : no)

const AREA_LIST: ListSpec = {
  sort: { field: 'name', order: 'asc' },
  search: 'Search name, alias, ZIP',
  filters: [
    {
      kind: 'choice',
      field: 'borough',
      label: 'Borough',
      options: BOROUGHS,
      wordsOf: boroughWords,
    },
    { kind: 'choice', field: 'kind', label: 'Kind', options: KINDS },
    {
      kind: 'choice',
      field: 'hidden',
      label: 'Hidden',
      options: ['false', 'true'],
      wordsOf: yesOrNo('Hidden', 'Shown'),
    },
    {
      kind: 'choice',
      field: 'retired',
      label: 'Retired',
      options: ['false', 'true'],
      wordsOf: yesOrNo('Retired', 'In force'),
    },
  ],
  views: [
    { label: 'In force', params: { retired: ['false'] } },
    { label: 'Parks and the like', params: { retired: ['false'], hidden: ['true'] } },
    { label: 'Retired', params: { retired: ['true'] } },
    { label: 'All', params: {} },
  ],
}

export default function Areas() {
  return (
    <Page
      title="Areas"
      intro="The neighborhoods of the City: where instructors teach and students live."
    >
      <ResourceTable<Area>
        resource="areas"
        label="Areas"
        spec={AREA_LIST}
        columns={AREA_COLUMNS}
        nameOf={({ name }) => name}
        empty="No map is loaded yet. Run geography:load."
      />
      <Outlet />
    </Page>
  )
}
