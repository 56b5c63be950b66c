import { useState } from 'react'
import { count } from '../format/numbers.ts'
import type { Selection } from '../table/selection.ts'
import { Bulk } from './bulk.tsx'
import { BulkButtons } from './bulk_buttons.tsx'
import { MAY, type BulkAction } from './bulk_rules.ts'
import type { Invite } from './invite.ts'

interface BulkBarProps {
  selection: Selection
  /** The ticked rows. */
  invites: Invite[]
}

/**
 * What can be done with the ticked rows. The result stays open when nothing is ticked any more.
 * The bar is the lower edge of the page rather than a card above it, so that rows end where it
 * begins and the focus is never under it.
 */
export function BulkBar({ selection, invites }: BulkBarProps) {
  const [action, setAction] = useState<BulkAction | null>(null)
  const able = action ? invites.filter(MAY[action]) : []
  return (
    <>
      {invites.length > 0 && (
        <div
          role="region"
          aria-label="Selected rows"
          className="dock sticky bottom-0 z-10 -mx-4 -mb-4 flex flex-wrap items-center justify-between gap-3 border-t border-accent bg-raised px-4 py-2 lg:-mx-6 lg:-mb-6 lg:px-6"
        >
          <p role="status" className="figures text-sm font-medium">
            {count(invites.length, 'invite')} selected
          </p>
          <BulkButtons invites={invites} onAction={setAction} onClear={selection.clear} />
        </div>
      )}
      {action && (
        <Bulk
          action={action}
          ids={able.map(({ id }) => id)}
          left={invites.length - able.length}
          selection={selection}
          onClose={() => setAction(null)}
        />
      )}
    </>
  )
}
