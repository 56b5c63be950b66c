import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Dialog } from 'instainstru-storefront/ui/Dialog.tsx'
import { count } from '../format/numbers.ts'

export interface BulkRow {
  id: string
  ok: boolean
  error?: { code: string; detail: string }
}

/** Row by row, because some may have been refused. */
export function BulkResult({ rows, onClose }: { rows: BulkRow[]; onClose: () => void }) {
  const refused = rows.filter(({ ok }) => !ok)
  return (
    <Dialog title={refused.length === 0 ? 'Done' : 'Partly done'} onClose={onClose}>
      <p className="text-sm">
        {count(rows.length - refused.length, 'invite')} done, {refused.length} refused.
      </p>
      {refused.length > 0 && (
        <ul
          aria-label="Refused"
          tabIndex={0}
          className="max-h-60 overflow-y-auto rounded-md border border-line text-sm"
        >
          {refused.map(({ id, error }) => (
            <li key={id} className="grid gap-0.5 border-b border-line px-3 py-2 last:border-0">
              <span className="font-medium break-all">{shownName(id)}</span>
              <span className="text-muted">{error?.detail}</span>
            </li>
          ))}
        </ul>
      )}
      <div className="flex justify-end">
        <Button size="sm" data-autofocus onClick={onClose}>
          Close
        </Button>
      </div>
    </Dialog>
  )
}

/** As the list behind calls it, while the row is on the page. */
function shownName(id: string): string {
  return document.querySelector(`[data-row="${CSS.escape(id)}"]`)?.textContent ?? id
}
