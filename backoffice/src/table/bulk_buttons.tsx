import { Button } from 'instainstru-storefront/ui/Button.tsx'
import type { BulkAction, BulkSpec } from './bulk_spec.ts'

interface BulkButtonsProps<Row> {
  spec: BulkSpec<Row>
  rows: Row[]
  onAction: (action: BulkAction<Row>) => void
  onClear: () => void
}

/** Each says how many of the ticked rows it is about; about none of them, it says why. */
export function BulkButtons<Row>({ spec, rows, onAction, onClear }: BulkButtonsProps<Row>) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      {spec.actions.map((action) => {
        const able = rows.filter(action.may).length
        return (
          <span key={action.key} className="inline-flex items-center gap-2">
            {able === 0 && (
              <span id={`no-${action.key}`} className="max-w-56 text-xs text-muted">
                All are {action.whyNot}.
              </span>
            )}
            <Button
              variant={action.danger ? 'danger' : 'secondary'}
              size="sm"
              disabled={able === 0}
              aria-describedby={able === 0 ? `no-${action.key}` : undefined}
              onClick={() => onAction(action)}
            >
              {able > 0 && able < rows.length ? `${action.label} (${able})` : action.label}
            </Button>
          </span>
        )
      })}
      <Button variant="quiet" size="sm" onClick={onClear}>
        Clear
      </Button>
    </div>
  )
}
