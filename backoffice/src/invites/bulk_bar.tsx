import { useState } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { count } from '../format/numbers.ts'
import type { Selection } from '../table/selection.ts'
import { Bulk, type BulkAction } from './bulk.tsx'

/** What can be done with the ticked rows. The result stays open when nothing is ticked any more. */
export function BulkBar({ selection }: { selection: Selection }) {
  const [action, setAction] = useState<BulkAction | null>(null)
  return (
    <>
      {selection.ids.length > 0 && <Bar selection={selection} onAction={setAction} />}
      {action && <Bulk action={action} selection={selection} onClose={() => setAction(null)} />}
    </>
  )
}

interface BarProps {
  selection: Selection
  onAction: (action: BulkAction) => void
}

/** Appears with the first ticked row and stays in sight. */
function Bar({ selection, onAction }: BarProps) {
  return (
    <div
      role="region"
      aria-label="Selected rows"
      className="sticky bottom-3 z-10 flex flex-wrap items-center justify-between gap-3 rounded-lg border border-accent bg-raised px-4 py-2 shadow-soft"
    >
      <p role="status" className="figures text-sm font-medium">
        {count(selection.ids.length, 'invite')} selected
      </p>
      <div className="flex flex-wrap gap-2">
        <Button variant="secondary" size="sm" onClick={() => onAction('resend')}>
          Send again
        </Button>
        <Button variant="danger" size="sm" onClick={() => onAction('revoke')}>
          Revoke
        </Button>
        <Button variant="quiet" size="sm" onClick={selection.clear}>
          Clear
        </Button>
      </div>
    </div>
  )
}
