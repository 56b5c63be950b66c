import { Check, Copy, Download, Plus, Printer } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { toast } from 'instainstru-storefront/ui/toasts.ts'
import { download } from '../format/csv.ts'
import { codesCsv, codesText, type Code } from './code.ts'

interface CodeToolsProps {
  codes: Code[]
  taken: boolean
  onTaken: () => void
  onMore: () => void
}

/** The ways of taking codes along. */
export function CodeTools({ codes, taken, onTaken, onMore }: CodeToolsProps) {
  const [copied, setCopied] = useState(false)

  async function copyAll() {
    try {
      await navigator.clipboard.writeText(codesText(codes))
      setCopied(true)
      onTaken()
    } catch {
      toast({
        tone: 'danger',
        title: 'The browser does not allow copying',
        detail: 'Download the codes instead.',
      })
    }
  }

  const CopyIcon = copied ? Check : Copy
  return (
    <div className="flex flex-wrap gap-2">
      <Button variant="secondary" size="sm" onClick={() => void copyAll()}>
        <CopyIcon aria-hidden="true" className="size-4" /> {copied ? 'Copied' : 'Copy all'}
      </Button>
      <Button
        variant="secondary"
        size="sm"
        onClick={() => {
          download('invite-codes.csv', codesCsv(codes))
          onTaken()
        }}
      >
        <Download aria-hidden="true" className="size-4" /> Download CSV
      </Button>
      <Button
        variant="secondary"
        size="sm"
        onClick={() => {
          window.print()
          onTaken()
        }}
      >
        <Printer aria-hidden="true" className="size-4" /> Print cards
      </Button>
      {taken && (
        <Button variant="quiet" size="sm" onClick={onMore}>
          <Plus aria-hidden="true" className="size-4" /> Make more
        </Button>
      )}
    </div>
  )
}
