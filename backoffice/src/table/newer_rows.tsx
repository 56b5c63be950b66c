import { RefreshCw } from 'lucide-react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'

/** Over the rows while a change waits that would move them. */
export function NewerRows({ onShow }: { onShow: () => void }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 border-b border-line bg-accent-soft px-3 py-1 text-sm">
      <p role="status">The list has changed. Rows stay in place while you are at them.</p>
      <Button variant="quiet" size="sm" data-newer onClick={onShow}>
        <RefreshCw aria-hidden="true" className="size-4" /> Show the newest
      </Button>
    </div>
  )
}
