import type { MouseEvent } from 'react'
import { Checkbox } from 'instainstru-storefront/ui/Checkbox.tsx'
import { cx } from 'instainstru-storefront/ui/cx.ts'
import type { BulkSpec } from './bulk_spec.ts'
import type { Column } from './column.ts'
import { RowActions } from './row_actions.tsx'
import type { Selection } from './selection.ts'

interface TableRowProps<Row> {
  row: Row
  /** What a person calls this row. */
  name: string
  columns: readonly Column<Row>[]
  bulk?: BulkSpec<Row>
  selection: Selection
  /** The ids of the page, in their order. */
  shown: readonly string[]
}

export function TableRow<Row extends { id: string | number }>(props: TableRowProps<Row>) {
  const { row, name, columns, bulk, selection, shown } = props
  const id = String(row.id)
  const ticked = bulk !== undefined && selection.has(id)
  return (
    <tr
      data-id={id}
      onClick={followOwnLink}
      className={cx(
        'h-9 border-t border-line hover:bg-surface focus-within:bg-surface has-[a[data-row]]:cursor-pointer',
        ticked && 'bg-accent-soft hover:bg-accent-soft focus-within:bg-accent-soft'
      )}
    >
      {bulk && (
        <td className="px-3">
          <Checkbox
            aria-label={`Select ${name}`}
            className="block"
            checked={ticked}
            onChange={() => selection.toggle(id)}
            onClick={(event) => {
              if (!event.shiftKey) return
              event.preventDefault()
              selection.extend(id, shown)
            }}
          />
        </td>
      )}
      {columns.map((column) => (
        <td key={column.title} className={cx('truncate px-3', column.className)}>
          {column.cell(row)}
        </td>
      ))}
      {bulk && (
        <td className="px-1">
          <RowActions spec={bulk} row={row} />
        </td>
      )}
    </tr>
  )
}

/** The whole row is a target for the mouse; text can still be marked and controls still pressed. */
function followOwnLink(event: MouseEvent<HTMLTableRowElement>) {
  const target = event.target as Element
  // A question or a menu that a row has opened is not the row itself.
  const foreign = 'a, button, input, label, dialog, [role=menu]'
  if (target.closest(foreign) || window.getSelection()?.toString()) return
  event.currentTarget.querySelector<HTMLElement>('a[data-row]')?.click()
}
