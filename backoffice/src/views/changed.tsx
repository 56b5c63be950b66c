import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { titleOf, type SavedView } from './saved_view.ts'

interface ChangedProps {
  view: SavedView
  onUpdate: () => void
  onSave: () => void
  onReset: () => void
}

/** Shown when the list is no longer what its view says. */
export function Changed({ view, onUpdate, onSave, onReset }: ChangedProps) {
  return (
    <p className="flex flex-wrap items-center gap-1 text-sm">
      <span role="status" className="pl-2 text-muted">
        “{titleOf(view)}” is changed
      </span>
      {view.own && (
        <Button variant="quiet" size="sm" className="text-accent" onClick={onUpdate}>
          Save changes
        </Button>
      )}
      <Button variant="quiet" size="sm" onClick={onSave}>
        Save as…
      </Button>
      <Button variant="quiet" size="sm" onClick={onReset}>
        Reset
      </Button>
    </p>
  )
}
