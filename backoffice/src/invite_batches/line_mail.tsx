import { useState } from 'react'
import { useParams } from 'react-router'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { ADMIN_API } from '../data/provider.ts'
import { MailPreview } from '../mail/preview.tsx'
import type { WholeLine } from './line.ts'

/** The mail of a line, asked for only by those who want to read it. */
export function LineMail({ line }: { line: WholeLine }) {
  const { id = '' } = useParams()
  const [shown, setShown] = useState(false)
  if (line.verdict !== 'will_send') return null
  if (!shown) {
    return (
      <div>
        <Button variant="secondary" size="sm" onClick={() => setShown(true)}>
          Show the mail
        </Button>
      </div>
    )
  }
  return (
    <MailPreview
      src={`${ADMIN_API}/invite-batches/${id}/rows/${line.line}/preview`}
      title={`Mail to ${line.email}`}
    />
  )
}
