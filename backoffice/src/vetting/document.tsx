import { Check, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { StateBadge } from '../format/state_badge.tsx'
import { Time } from '../format/time.tsx'
import { Facts } from '../table/facts.tsx'
import { Decide, type Decision } from './decide.tsx'
import { PageViewer } from './page_viewer.tsx'
import { proofName, reasonWords, type Proof } from './review.ts'

const FILE_NAMES: Record<string, string> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
}

/** Something somebody sent: its pages, what was decided, and the decision while it is open. */
export function Document({ document, name }: { document: Proof; name: string }) {
  const [asked, setAsked] = useState<Decision>()
  const open = document.kind === 'identity' && document.state === 'pending'
  return (
    <article
      aria-label={proofName(document)}
      className="grid gap-3 rounded-md border border-line p-4"
    >
      <Facts
        facts={[
          ['State', <StateBadge state={document.state} />],
          ['Sent', <Time at={document.sent_at} />],
          ['As', FILE_NAMES[document.sent_as]],
          ['Decided', document.decided_at && <Time at={document.decided_at} />],
          ['Because', document.reason_code && reasonWords(document.reason_code)],
          ['They were told', document.note],
        ]}
      />
      {document.pages > 0 ? (
        <PageViewer document={document} />
      ) : (
        <p className="text-sm text-muted">The files are deleted.</p>
      )}
      {open && (
        <div className="flex flex-wrap gap-2">
          <Button size="sm" onClick={() => setAsked('accept')}>
            <Check aria-hidden="true" className="size-4" /> Accept
          </Button>
          <Button variant="danger" size="sm" onClick={() => setAsked('refuse')}>
            <X aria-hidden="true" className="size-4" /> Refuse
          </Button>
        </div>
      )}
      {asked && (
        <Decide id={document.id} name={name} decision={asked} onClose={() => setAsked(undefined)} />
      )}
    </article>
  )
}
