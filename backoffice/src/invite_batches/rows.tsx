import { words } from '../format/numbers.ts'
import type { Column } from '../table/column.ts'
import type { ListSpec } from '../table/list_spec.ts'
import { ResourceTable } from '../table/resource_table.tsx'
import { RowLink } from '../table/row_link.tsx'
import { INVITE_STATES } from '../invites/invite.ts'
import { VERDICTS, type BatchRow } from './batch.ts'

const ROW_LIST: ListSpec = {
  sort: { field: 'line', order: 'asc' },
  search: 'Search e-mail, name',
  filters: [
    { kind: 'choice', field: 'verdict', label: 'Verdict', options: VERDICTS },
    {
      kind: 'choice',
      field: 'state',
      label: 'State',
      options: INVITE_STATES,
    },
  ],
}

const COLUMNS: readonly Column<BatchRow>[] = [
  { title: 'Line', sort: 'line', className: 'w-20 figures', cell: ({ line }) => line },
  {
    title: 'E-mail',
    cell: ({ invite_id, email }) =>
      invite_id ? (
        <RowLink elsewhere id={invite_id} to={`/invites/${invite_id}`}>
          {email}
        </RowLink>
      ) : (
        (email ?? '–')
      ),
  },
  { title: 'Verdict', className: 'w-32', cell: ({ verdict }) => words(verdict) },
  {
    title: 'Detail',
    className: 'hidden lg:table-cell',
    cell: ({ detail, last_error }) => (
      <span title={detail ?? ''}>{last_error ?? detail ?? '–'}</span>
    ),
  },
  { title: 'State', className: 'w-28 hidden md:table-cell', cell: ({ state }) => words(state) },
]

export function BatchRows({ id }: { id: string }) {
  return (
    <ResourceTable<BatchRow>
      refresh="live"
      resource="invite-batches"
      path={`invite-batches/${id}/rows`}
      label="Lines of the file"
      spec={ROW_LIST}
      columns={COLUMNS}
      nameOf={({ line }) => `line ${line}`}
      empty="The file has no lines."
    />
  )
}
