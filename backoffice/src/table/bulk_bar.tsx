import { useState, type ReactNode } from 'react'
import { count } from '../format/numbers.ts'
import { BulkAsk } from './bulk_ask.tsx'
import { BulkButtons } from './bulk_buttons.tsx'
import type { BulkAction, BulkSpec } from './bulk_spec.ts'
import type { Selection } from './selection.ts'

interface BulkBarProps<Row> {
  spec: BulkSpec<Row>
  selection: Selection
  /** The ticked rows. */
  rows: Row[]
  /** Offers to tick more of them. */
  children?: ReactNode
}

/**
 * What can be done with the ticked rows. The result stays open when nothing is ticked any more.
 * The bar is the lower edge of the page rather than a card above it, so that rows end where it
 * begins and the focus is never under it.
 */
export function BulkBar<Row extends { id: string | number }>(props: BulkBarProps<Row>) {
  const { spec, selection, rows, children } = props
  const [action, setAction] = useState<BulkAction<Row> | null>(null)
  const able = action ? rows.filter(action.may) : []
  return (
    <>
      {rows.length > 0 && (
        <div
          role="region"
          aria-label="Selected rows"
          className="dock sticky bottom-0 z-10 -mx-4 -mb-4 flex flex-wrap items-center justify-between gap-3 border-t border-accent bg-raised px-4 py-2 lg:-mx-6 lg:-mb-6 lg:px-6"
        >
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <p role="status" className="figures text-sm font-medium">
              {count(rows.length, spec.noun)} selected
            </p>
            {children}
          </div>
          <BulkButtons spec={spec} rows={rows} onAction={setAction} onClear={selection.clear} />
        </div>
      )}
      {action && (
        <BulkAsk
          spec={spec}
          action={action}
          rows={able}
          left={rows.length - able.length}
          onDone={(ids) => selection.setAll(ids, false)}
          onClose={() => setAction(null)}
        />
      )}
    </>
  )
}
