import type { MouseEvent } from 'react'
import { Checkbox } from 'instainstru-storefront/ui/Checkbox.tsx'
import { cx } from 'instainstru-storefront/ui/cx.ts'
import type { Column } from './column.ts'
import type { Selection } from './selection.ts'

interface TableRowProps<Row> {
  row: Row
  id: string
  /** What a person calls this row. */
  name: string
  columns: readonly Column<Row>[]
  selection?: Selection
}

export function TableRow<Row>({ row, id, name, columns, selection }: TableRowProps<Row>) {
  return (
    <tr
      onClick={followOwnLink}
      className={cx(
        'h-9 border-t border-line hover:bg-surface focus-within:bg-surface has-[a[data-row]]:cursor-pointer',
        selection?.has(id) && 'bg-accent-soft hover:bg-accent-soft focus-within:bg-accent-soft'
      )}
    >
      {selection && (
        <td className="px-3">
          <Checkbox
            aria-label={`Select ${name}`}
            className="block"
            checked={selection.has(id)}
            onChange={() => selection.toggle(id)}
          />
        </td>
      )}
      {columns.map((column) => (
        <td key={column.title} className={cx('truncate px-3', column.className)}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  )
}

/** The whole row is a target for the mouse; text can still be marked and controls still pressed. */
function followOwnLink(event: MouseEvent<HTMLTableRowElement>) {
  const target = event.target as Element
  if (target.closest('a, button, input, label') || window.getSelection()?.toString()) return
  event.currentTarget.querySelector<HTMLElement>('a[data-row]')?.click()
}
