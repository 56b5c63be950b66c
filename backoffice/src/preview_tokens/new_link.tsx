import { useState } from 'react'
import { Alert } from 'instainstru-storefront/ui/Alert.tsx'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Dialog } from 'instainstru-storefront/ui/Dialog.tsx'
import { DeleteWithReason } from '../beta/delete_with_reason.tsx'
import { day } from '../format/times.ts'
import { CopyButton } from '../table/copy_button.tsx'
import type { NewPreviewToken } from './token.ts'

interface NewLinkProps {
  made: NewPreviewToken
  /** The link it takes the place of. */
  replaces: string | null
  onClose: () => void
}

/** The one time that the link is seen. */
export function NewLink({ made, replaces, onClose }: NewLinkProps) {
  const [revoking, setRevoking] = useState(false)
  if (revoking && replaces) {
    return (
      <DeleteWithReason
        resource="preview-tokens"
        id={replaces}
        title="Revoke the old link?"
        action="Revoke"
        done="The old link is revoked"
        onClose={onClose}
      >
        Whoever still uses it stops at their next click. Hand the new one over first.
      </DeleteWithReason>
    )
  }
  return (
    <Dialog title="Here is the link" onClose={onClose}>
      <Alert tone="caution" title="It is shown this once">
        Copy it now. Nobody can look it up later; a lost link is revoked and made anew.
      </Alert>
      <p className="flex items-start gap-2 rounded-md bg-sunken p-3">
        <code className="min-w-0 flex-1 text-sm break-all select-all">{made.url}</code>
        <CopyButton text={made.url} />
      </p>
      <p className="text-sm text-muted">
        “{made.name}” works until {day(made.expires_at)}.
      </p>
      <div className="flex flex-wrap justify-end gap-2">
        {replaces && (
          <Button variant="secondary" size="sm" onClick={() => setRevoking(true)}>
            Revoke the old link…
          </Button>
        )}
        <Button size="sm" onClick={onClose}>
          Done
        </Button>
      </div>
    </Dialog>
  )
}
