import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { MAY, WHY_NOT, type BulkAction } from './bulk_rules.ts'
import type { Invite } from './invite.ts'

const BUTTONS = [
  { action: 'resend', label: 'Send again', variant: 'secondary' },
  { action: 'revoke', label: 'Revoke', variant: 'danger' },
] as const

interface BulkButtonsProps {
  invites: Invite[]
  onAction: (action: BulkAction) => void
  onClear: () => void
}

/** Each says how many of the ticked rows it is about; about none of them, it says why. */
export function BulkButtons({ invites, onAction, onClear }: BulkButtonsProps) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      {BUTTONS.map(({ action, label, variant }) => {
        const able = invites.filter(MAY[action]).length
        return (
          <span key={action} className="inline-flex items-center gap-2">
            {able === 0 && (
              <span id={`no-${action}`} className="max-w-56 text-xs text-muted">
                All are {WHY_NOT[action]}.
              </span>
            )}
            <Button
              variant={variant}
              size="sm"
              disabled={able === 0}
              aria-describedby={able === 0 ? `no-${action}` : undefined}
              onClick={() => onAction(action)}
            >
              {able > 0 && able < invites.length ? `${label} (${able})` : label}
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
