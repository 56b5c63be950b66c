import { ArrowDown, ArrowUp } from 'lucide-react'
import { Checkbox } from 'instainstru-storefront/ui/Checkbox.tsx'
import { cx } from 'instainstru-storefront/ui/cx.ts'
import type { Column } from './column.ts'
import type { Selection } from './selection.ts'
import type { ListState } from './use_list_state.ts'

interface TableHeadProps<Row> {
  columns: readonly Column<Row>[]
  state: ListState
  /** Given where rows can be ticked and acted on. */
  bulk?: Selection
  /** The ids on this page. */
  ids: string[]
}

export function TableHead<Row>({ columns, state, bulk: selection, ids }: TableHeadProps<Row>) {
  const ticked = ids.filter((id) => selection?.has(id)).length
  return (
    <thead className="sticky top-0 z-10 bg-surface text-left text-xs text-muted shadow-[0_1px_var(--line)]">
      <tr className="h-9">
        {selection && (
          <th className="w-10 px-3">
            <Checkbox
              aria-label="Select all rows of this page"
              className="block"
              disabled={ids.length === 0}
              checked={ticked > 0 && ticked === ids.length}
              indeterminate={ticked > 0 && ticked < ids.length}
              onChange={(event) => selection.setAll(ids, event.target.checked)}
            />
          </th>
        )}
        {columns.map((column) => (
          <HeadCell key={column.title} column={column} state={state} />
        ))}
        {selection && (
          <th scope="col" className="w-10">
            <span className="sr-only">Actions</span>
          </th>
        )}
      </tr>
    </thead>
  )
}

function HeadCell<Row>({ column, state }: { column: Column<Row>; state: ListState }) {
  const { title, sort, className } = column
  const sorted = sort !== undefined && state.sort.field === sort ? state.sort.order : undefined
  const Arrow = sorted === 'asc' ? ArrowUp : ArrowDown
  return (
    <th
      scope="col"
      aria-sort={sorted && (sorted === 'asc' ? 'ascending' : 'descending')}
      className={cx('truncate px-3 font-medium', className)}
    >
      {sort ? (
        <button
          type="button"
          className="-mx-1 inline-flex min-h-6 cursor-pointer items-center gap-1 rounded-sm px-1 hover:text-ink"
          onClick={() => state.sortBy(sort)}
        >
          {title}
          <Arrow aria-hidden="true" className={cx('size-3', !sorted && 'opacity-0')} />
        </button>
      ) : (
        title
      )}
    </th>
  )
}
