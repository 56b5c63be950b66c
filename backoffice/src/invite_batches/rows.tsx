import { words } from '../format/numbers.ts'
import { StateBadge } from '../format/state_badge.tsx'
import type { Column } from '../table/column.ts'
import type { ListSpec } from '../table/list_spec.ts'
import { ResourceTable } from '../table/resource_table.tsx'
import { RowLink } from '../table/row_link.tsx'
import { INVITE_STATES } from '../invites/invite.ts'
import { VERDICTS, type Batch } from './batch.ts'
import type { BatchLine } from './line.ts'
import { VerdictButtons } from './verdict_buttons.tsx'

const ROW_LIST: ListSpec = {
  sort: { field: 'line', order: 'asc' },
  search: 'Search e-mail, name',
  filters: [
    { kind: 'choice', field: 'verdict', label: 'Verdict', options: VERDICTS },
    {
      kind: 'choice',
      field: 'state',
      label: 'State',
      options: INVITE_STATES.filter((state) => state !== 'generated'),
    },
  ],
}

const columnsOf = (batchId: string): readonly Column<BatchLine>[] => [
  {
    title: 'Line',
    sort: 'line',
    className: 'w-20 figures max-sm:w-14',
    cell: ({ line }) => line,
  },
  {
    title: 'E-mail',
    sort: 'email',
    cell: ({ line, email }) => (
      <span className="flex min-w-0">
        <RowLink id={String(line)} to={`/invite-batches/${batchId}/rows/${line}`}>
          {email || `Line ${line}`}
        </RowLink>
      </span>
    ),
  },
  {
    title: 'Verdict',
    sort: 'verdict',
    className: 'w-36 hidden sm:table-cell',
    cell: ({ verdict }) => words(verdict),
  },
  {
    title: 'Why',
    className: 'hidden lg:table-cell',
    cell: ({ detail, last_error }) => (
      <span title={last_error ?? detail ?? ''}>{last_error ?? detail ?? '–'}</span>
    ),
  },
  {
    title: 'State',
    sort: 'state',
    className: 'w-28',
    cell: ({ state }) => <StateBadge state={state} />,
  },
]

export function BatchRows({ batch: { id, counts } }: { batch: Batch }) {
  return (
    <>
      <section aria-labelledby="lines" className="grid gap-3">
        <h2 id="lines" className="display text-lg font-semibold">
          Lines of the file
        </h2>
        <VerdictButtons counts={counts} />
      </section>
      <ResourceTable<BatchLine>
        refresh="live"
        resource="invite-batches"
        path={`invite-batches/${id}/rows`}
        label="Lines of the file"
        spec={ROW_LIST}
        columns={columnsOf(id)}
        nameOf={({ line }) => `line ${line}`}
        empty="No line has been read yet, or the file has none."
      />
    </>
  )
}
