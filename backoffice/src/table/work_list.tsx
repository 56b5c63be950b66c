import type { BaseRecord } from '@refinedev/core'
import type { ReactNode } from 'react'
import { Outlet } from 'react-router'
import { StateBadge } from '../format/state_badge.tsx'
import { Time } from '../format/time.tsx'
import { Page } from '../shell/page.tsx'
import type { BulkSpec } from './bulk_spec.ts'
import type { Column } from './column.ts'
import type { FilterSpec, ListSpec, View } from './list_spec.ts'
import { ResourceTable } from './resource_table.tsx'
import { RowLink } from './row_link.tsx'
import { Wrapped } from './wrapped.tsx'

/** What a piece of work has, whatever it does: jobs and mails are tried until they are done or dead. */
interface Work extends BaseRecord {
  id: string
  state: string
  last_error: string | null
  created_at: string
}

interface WorkListProps<Row> {
  title: string
  intro: string
  label: string
  bulk: BulkSpec<Row>
  states: readonly string[]
  /** What its search box looks in. */
  search: string
  filters?: readonly FilterSpec[]
  views: readonly View[]
  /** The first column: its title, the field it is sorted by, and what it says. */
  subject: { title: string; sort: string; text: (row: Row) => string }
  /** Between the state and the error. */
  columns: readonly Column<Row>[]
  /** After the times. */
  more?: readonly Column<Row>[]
  empty: string
  /** Above the list. */
  children?: ReactNode
}

/** A list of work with its tries and errors, and the means to try again. */
export function WorkList<Row extends Work>(props: WorkListProps<Row>) {
  const { title, intro, label, bulk, states, search, views, subject, empty, children } = props
  const spec: ListSpec = {
    sort: { field: 'created_at', order: 'desc' },
    search,
    filters: [
      { kind: 'choice', field: 'state', label: 'State', options: states },
      ...(props.filters ?? []),
      { kind: 'days', field: 'created_at', label: 'Created' },
    ],
    views,
  }
  const columns: Column<Row>[] = [
    {
      title: subject.title,
      sort: subject.sort,
      cell: (row) => (
        <span className="flex min-w-0">
          <RowLink id={row.id} to={`/${bulk.resource}/${row.id}`}>
            {subject.text(row)}
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
    ...props.columns,
    {
      title: 'Last error',
      className: 'w-48 hidden lg:table-cell',
      cell: ({ last_error }) => <Wrapped text={last_error} />,
    },
    {
      title: 'Created',
      sort: 'created_at',
      className: 'w-32 hidden sm:table-cell',
      cell: ({ created_at }) => <Time at={created_at} />,
    },
    ...(props.more ?? []),
  ]
  return (
    <Page title={title} intro={intro}>
      {children}
      <ResourceTable<Row>
        refresh="polled"
        resource={bulk.resource}
        label={label}
        spec={spec}
        columns={columns}
        nameOf={bulk.nameOf}
        bulk={bulk}
        empty={empty}
      />
      <Outlet />
    </Page>
  )
}
