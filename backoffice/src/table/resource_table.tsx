import type { BaseRecord } from '@refinedev/core'
import { useRef, type ReactNode } from 'react'
import { cx } from 'instainstru-storefront/ui/cx.ts'
import { BulkBar } from './bulk_bar.tsx'
import type { BulkSpec } from './bulk_spec.ts'
import type { Column } from './column.ts'
import { FilterBar } from './filter_bar.tsx'
import type { ListSpec } from './list_spec.ts'
import { NewerRows } from './newer_rows.tsx'
import { Nothing } from './nothing.tsx'
import { Pager } from './pager.tsx'
import { useRowKeys } from './row_keys.ts'
import { useSeen } from './seen.ts'
import { SelectAll } from './select_all.tsx'
import { useSelection } from './selection.ts'
import { Failed, LoadingRows } from './states.tsx'
import { TableHead } from './table_head.tsx'
import { TableRow } from './table_row.tsx'
import { useListCommands } from './use_list_commands.ts'
import { useListState } from './use_list_state.ts'
import { useOccupied } from './use_occupied.ts'
import { useRows, type Refresh } from './use_rows.ts'
import { useSteadyRows } from './use_steady_rows.ts'
import { Views } from './views.tsx'

const SKELETON_ROWS = 12

interface ResourceTableProps<Row extends BaseRecord> {
  resource: string
  path?: string
  refresh?: Refresh
  /** Names the table for those who cannot see it. */
  label: string
  spec: ListSpec
  columns: readonly Column<Row>[]
  nameOf: (row: Row) => string
  /** Shown when there is nothing at all; a filter that finds nothing has its own words. */
  empty: ReactNode
  /** What can be done to its rows; then they can be ticked. */
  bulk?: BulkSpec<Row>
  tools?: ReactNode
}

/** Views, filter bar, table and pager of one resource, in each of the states it can be in. */
export function ResourceTable<Row extends BaseRecord & { id: string | number }>(
  props: ResourceTableProps<Row>
) {
  const { resource, path, refresh, label, spec, columns, nameOf, empty, bulk, tools } = props
  const state = useListState(spec)
  const fetched = useRows<Row>({ resource, path, refresh }, state)
  const { total, error, loading, outdated, retry } = fetched
  const table = useRef<HTMLTableElement>(null)
  const question = `${path ?? resource}?${state.params}`
  const occupied = useOccupied(table)
  const steady = useSteadyRows(fetched.rows, { resource, question, outdated, occupied })
  const { rows } = steady
  const ids = rows.map(({ id }) => String(id))
  const selection = useSelection()
  const { seen, see } = useSeen<Row>(rows)
  useRowKeys(table, { selection: bulk && selection, shown: ids, onNewest: steady.accept })
  useListCommands(state, { selection: bulk && selection, ids, total })

  return (
    <div className="grid min-w-0 gap-3">
      <Views spec={spec} state={state} resource={path ? null : resource} />
      <FilterBar spec={spec} state={state}>
        {tools}
      </FilterBar>
      {error && <Failed title={`${label} could not be loaded`} error={error} onRetry={retry} />}
      <div className="overflow-clip rounded-lg border border-line bg-raised">
        <table
          ref={table}
          aria-label={label}
          aria-busy={loading || outdated}
          className={cx(
            'w-full table-fixed text-sm transition-opacity',
            outdated && 'opacity-60 delay-150'
          )}
        >
          <TableHead columns={columns} state={state} bulk={bulk && selection} ids={ids} />
          <tbody>
            {loading && <LoadingRows rows={SKELETON_ROWS} columns={columns.length + 2} />}
            {rows.map((row) => (
              <TableRow
                key={row.id}
                row={row}
                name={nameOf(row)}
                columns={columns}
                bulk={bulk}
                selection={selection}
                shown={ids}
              />
            ))}
          </tbody>
        </table>
        {steady.waiting && <NewerRows onShow={steady.accept} raised={selection.ids.length > 0} />}
        {!loading && !error && rows.length === 0 && (
          <Nothing state={state} beyond={total > 0}>
            {empty}
          </Nothing>
        )}
        {total > 0 && (
          <div className="border-t border-line">
            <Pager state={state} total={total} />
          </div>
        )}
      </div>
      {bulk && (
        <BulkBar
          spec={bulk}
          selection={selection}
          rows={selection.ids.flatMap((id) => seen.get(id) ?? [])}
        >
          <SelectAll<Row>
            resource={path ?? resource}
            state={state}
            total={total}
            ticked={selection.ids.length}
            onRows={(found) => {
              see(found)
              selection.setAll(
                found.map(({ id }) => String(id)),
                true
              )
            }}
          />
        </BulkBar>
      )}
    </div>
  )
}
