import { useEffect } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Dialog } from 'instainstru-storefront/ui/Dialog.tsx'
import { whole } from '../format/numbers.ts'

interface BulkProgressProps {
  title: string
  done: number
  total: number
  onStop: () => void
}

/** How far a long act has come. It goes on while it is watched, and stops when told to. */
export function BulkProgress({ title, done, total, onStop }: BulkProgressProps) {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [])
  return (
    <Dialog title={title} onClose={onStop}>
      <p role="status" className="figures text-sm">
        {whole(done)} of {whole(total)}
      </p>
      <progress aria-label={title} value={done} max={total} className="h-2 w-full accent-accent" />
      <p className="text-sm text-muted">
        Keep this page open. Stopping leaves what is done as it is.
      </p>
      <div className="flex justify-end">
        <Button variant="secondary" size="sm" data-autofocus onClick={onStop}>
          Stop
        </Button>
      </div>
    </Dialog>
  )
}
