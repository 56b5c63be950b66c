import { words } from '../format/numbers.ts'
import { Page } from '../shell/page.tsx'
import type { Column } from '../table/column.ts'
import type { ListSpec } from '../table/list_spec.ts'
import { ResourceTable } from '../table/resource_table.tsx'
import { ChangeWords } from './change_words.tsx'
import { inNewYork } from './new_york.ts'
import { CAPABILITIES, type PhaseChange } from './phase.ts'

const KINDS = ['switch', 'schedule', 'rollback', 'override', 'expiry']

const CHANGE_LIST: ListSpec = {
  sort: { field: 'version', order: 'desc' },
  search: 'Search reason, who',
  filters: [
    { kind: 'choice', field: 'kind', label: 'Kind', options: KINDS },
    { kind: 'choice', field: 'capability', label: 'Override of', options: CAPABILITIES },
    { kind: 'days', field: 'at', label: 'When' },
  ],
  views: [
    { label: 'All', params: {} },
    { label: 'Switches', params: { kind: ['switch', 'schedule', 'rollback'] } },
    { label: 'Overrides', params: { kind: ['override', 'expiry'] } },
  ],
}

const COLUMNS: readonly Column<PhaseChange>[] = [
  {
    title: 'When',
    sort: 'at',
    className: 'w-32 sm:w-52',
    cell: ({ at }) => (
      <time dateTime={at} title={at} className="figures whitespace-normal">
        {inNewYork(at)}
      </time>
    ),
  },
  {
    title: 'What',
    cell: (change) => (
      <>
        <ChangeWords change={change} />
        <span className="block pb-1 text-xs wrap-anywhere whitespace-normal text-muted md:hidden">
          {change.by?.name ?? 'By itself'}: {change.reason}
        </span>
      </>
    ),
  },
  {
    title: 'Kind',
    sort: 'kind',
    className: 'w-24 hidden lg:table-cell',
    cell: ({ kind }) => words(kind),
  },
  {
    title: 'Who',
    className: 'w-32 hidden md:table-cell',
    cell: ({ by }) => by?.name ?? <span className="text-muted">By itself</span>,
  },
  {
    title: 'Why',
    className: 'hidden md:table-cell',
    cell: ({ reason }) => <span title={reason}>{reason}</span>,
  },
]

export default function History() {
  return (
    <Page title="History" intro="Each change of who gets in: who made it, when and why.">
      <ResourceTable<PhaseChange>
        refresh="polled"
        resource="phase-changes"
        label="History of phases"
        spec={CHANGE_LIST}
        columns={COLUMNS}
        nameOf={({ at }) => inNewYork(at)}
        empty="Nothing has been changed yet."
      />
    </Page>
  )
}
