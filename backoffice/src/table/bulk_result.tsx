import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Dialog } from 'instainstru-storefront/ui/Dialog.tsx'
import type { BulkRow } from '../data/bulk.ts'
import { count, whole } from '../format/numbers.ts'

/** More lines than anybody reads; the rest is only counted. */
const SHOWN = 200

interface BulkResultProps {
  rows: BulkRow[]
  noun: string
  /** What a person calls the row. */
  nameOf: (id: string) => string
  onClose: () => void
}

/** Row by row, because some may have been refused. */
export function BulkResult({ rows, noun, nameOf, onClose }: BulkResultProps) {
  const refused = rows.filter(({ ok }) => !ok)
  return (
    <Dialog title={titleOf(rows.length, refused.length)} onClose={onClose}>
      <p className="text-sm">
        {count(rows.length - refused.length, noun)} done, {whole(refused.length)} refused.
      </p>
      {refused.length > 0 && (
        <ul
          aria-label="Refused"
          tabIndex={0}
          className="max-h-60 overflow-y-auto rounded-md border border-line text-sm"
        >
          {refused.slice(0, SHOWN).map(({ id, error }) => (
            <li key={id} className="grid gap-0.5 border-b border-line px-3 py-2 last:border-0">
              <span className="font-medium break-all">{nameOf(id)}</span>
              <span className="text-muted">{error?.detail}</span>
            </li>
          ))}
          {refused.length > SHOWN && (
            <li className="px-3 py-2 text-muted">and {whole(refused.length - SHOWN)} more</li>
          )}
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

function titleOf(all: number, refused: number): string {
  if (refused === 0) return 'Done'
  return refused === all ? 'Not done' : 'Partly done'
}
