import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { cx } from 'instainstru-storefront/ui/cx.ts'
import { toast } from 'instainstru-storefront/ui/toasts.ts'

const SHOWN_MS = 1_500

export function CopyButton({ text, className }: { text: string; className?: string }) {
  const [copied, setCopied] = useState(false)
  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
      setTimeout(() => setCopied(false), SHOWN_MS)
    } catch {
      toast({ tone: 'danger', title: 'The browser does not allow copying', detail: text })
    }
  }
  const Icon = copied ? Check : Copy
  return (
    <button
      type="button"
      aria-label={copied ? 'Copied' : `Copy ${text}`}
      onClick={() => void copy()}
      className={cx(
        'grid size-6 shrink-0 cursor-pointer place-items-center rounded-sm text-muted hover:bg-sunken hover:text-ink',
        className
      )}
    >
      <Icon aria-hidden="true" className="size-3.5" />
    </button>
  )
}
