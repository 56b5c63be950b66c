import type { BaseRecord } from '@refinedev/core'
import { useEffect, useRef, type ReactNode } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { cx } from 'instainstru-storefront/ui/cx.ts'
import type { Column } from './column.ts'
import { FilterBar } from './filter_bar.tsx'
import type { ListSpec } from './list_spec.ts'
import { Pager } from './pager.tsx'
import { useRowKeys } from './row_keys.ts'
import type { Selection } from './selection.ts'
import { EmptyList, Failed, LoadingRows } from './states.tsx'
import { TableHead } from './table_head.tsx'
import { TableRow } from './table_row.tsx'
import { useListState } from './use_list_state.ts'
import { useRows, type Refresh } from './use_rows.ts'
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
  selection?: Selection
  /** Told whenever other rows are shown, or the same ones have changed. */
  onRows?: (rows: Row[]) => void
  tools?: ReactNode
}

/** Filter bar, table and pager of one resource, in each of the states it can be in. */
export function ResourceTable<Row extends BaseRecord & { id: string | number }>(
  props: ResourceTableProps<Row>
) {
  const { resource, path, refresh, label, spec, columns, nameOf, empty, selection, onRows, tools } =
    props
  const state = useListState(spec)
  const { rows, total, error, loading, outdated, retry } = useRows<Row>(
    { resource, path, refresh },
    state
  )
  const table = useRef<HTMLTableElement>(null)
  useEffect(() => onRows?.(rows), [rows, onRows])
  useRowKeys(table, selection?.toggle)

  return (
    <div className="grid min-w-0 gap-3">
      <Views spec={spec} state={state} />
      <FilterBar spec={spec} state={state}>
        {tools}
      </FilterBar>
      {error && <Failed title={`${label} could not be loaded`} error={error} onRetry={retry} />}
      <div className="overflow-clip rounded-lg border border-line bg-raised">
        <table
          ref={table}
          aria-label={label}
          aria-busy={loading || outdated}
          className={cx('w-full table-fixed text-sm', outdated && 'opacity-60')}
        >
          <TableHead
            columns={columns}
            state={state}
            selection={selection}
            ids={rows.map((row) => String(row.id))}
          />
          <tbody>
            {loading && <LoadingRows rows={SKELETON_ROWS} columns={columns.length + 1} />}
            {rows.map((row) => (
              <TableRow
                key={row.id}
                row={row}
                id={String(row.id)}
                name={nameOf(row)}
                columns={columns}
                selection={selection}
              />
            ))}
          </tbody>
        </table>
        {!loading && !error && rows.length === 0 && (
          <Nothing
            filtered={state.filters.length > 0}
            beyond={total > 0}
            onFirst={() => state.goTo(1)}
          >
            {empty}
          </Nothing>
        )}
        {total > 0 && (
          <div className="border-t border-line">
            <Pager state={state} total={total} />
          </div>
        )}
      </div>
    </div>
  )
}

interface NothingProps {
  filtered: boolean
  beyond: boolean
  onFirst: () => void
  children: ReactNode
}

function Nothing({ filtered, beyond, onFirst, children }: NothingProps) {
  if (beyond) {
    return (
      <EmptyList title="This page is past the end">
        <Button variant="secondary" size="sm" onClick={onFirst}>
          To the first page
        </Button>
      </EmptyList>
    )
  }
  if (filtered)
    return <EmptyList title="Nothing fits these filters">Widen or clear them.</EmptyList>
  return <EmptyList title="Nothing here yet">{children}</EmptyList>
}
