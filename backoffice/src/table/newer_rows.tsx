import { RefreshCw } from 'lucide-react'
import { cx } from 'instainstru-storefront/ui/cx.ts'
import { Button } from 'instainstru-storefront/ui/Button.tsx'

interface NewerRowsProps {
  onShow: () => void
  /** Something else lies at the foot of the window. */
  raised: boolean
}

/**
 * While a change waits that would move the rows: beneath them, at the foot of the window where they
 * reach further, since above them it would itself move them.
 */
export function NewerRows({ onShow, raised }: NewerRowsProps) {
  return (
    <div
      className={cx(
        'sticky z-10 flex flex-wrap items-center justify-between gap-2 border-t border-line bg-accent-soft px-3 py-1 text-sm',
        raised ? 'bottom-12' : 'bottom-0'
      )}
    >
      <p role="status">The list has changed. Rows stay in place while you are at them.</p>
      <Button variant="quiet" size="sm" data-newer onClick={onShow}>
        <RefreshCw aria-hidden="true" className="size-4" /> Show the newest
      </Button>
    </div>
  )
}
