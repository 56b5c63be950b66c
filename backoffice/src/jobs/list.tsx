import { Outlet } from 'react-router'
import { words } from '../format/numbers.ts'
import { StateBadge } from '../format/state_badge.tsx'
import { Time } from '../format/time.tsx'
import { Page } from '../shell/page.tsx'
import type { Column } from '../table/column.ts'
import type { ListSpec } from '../table/list_spec.ts'
import { ResourceTable } from '../table/resource_table.tsx'
import { RowLink } from '../table/row_link.tsx'
import { JOB_STATES, type Job } from './job.ts'

const JOB_LIST: ListSpec = {
  sort: { field: 'created_at', order: 'desc' },
  search: 'Search name, error',
  filters: [
    { kind: 'choice', field: 'state', label: 'State', options: JOB_STATES },
    { kind: 'days', field: 'created_at', label: 'Created' },
  ],
  views: [
    { label: 'All', params: {} },
    { label: 'Under way', params: { state: ['queued', 'running'] } },
    { label: 'Dead', params: { state: ['dead'] } },
  ],
}

const COLUMNS: readonly Column<Job>[] = [
  {
    title: 'Job',
    sort: 'name',
    cell: ({ id, name }) => (
      <span className="flex min-w-0">
        <RowLink id={id} to={`/jobs/${id}`}>
          {words(name)}
        </RowLink>
      </span>
    ),
  },
  {
    title: 'State',
    sort: 'state',
    className: 'w-28',
    cell: ({ state }) => <StateBadge state={state} />,
  },
  {
    title: 'Tries',
    sort: 'attempts',
    className: 'w-20 figures hidden sm:table-cell',
    cell: ({ attempts, max_attempts }) => `${attempts} of ${max_attempts}`,
  },
  {
    title: 'Last error',
    className: 'hidden lg:table-cell',
    cell: ({ last_error }) => <span title={last_error ?? ''}>{last_error ?? '–'}</span>,
  },
  {
    title: 'Created',
    sort: 'created_at',
    className: 'w-32 hidden sm:table-cell',
    cell: ({ created_at }) => <Time at={created_at} />,
  },
  {
    title: 'Finished',
    sort: 'finished_at',
    className: 'w-32 hidden md:table-cell',
    cell: ({ finished_at }) => <Time at={finished_at} />,
  },
]

export default function Jobs() {
  return (
    <Page title="Jobs" intro="Work that is done behind the pages, with every try.">
      <ResourceTable<Job>
        refresh="polled"
        resource="jobs"
        label="Jobs"
        spec={JOB_LIST}
        columns={COLUMNS}
        nameOf={({ name }) => words(name)}
        empty="No job has run."
      />
      <Outlet />
    </Page>
  )
}
