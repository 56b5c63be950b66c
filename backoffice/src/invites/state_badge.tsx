import type { ComponentProps } from 'react'
import { Badge } from 'instainstru-storefront/ui/Badge.tsx'
import { words } from '../format/numbers.ts'
import type { InviteState } from './invite.ts'

const TONE: Record<InviteState, ComponentProps<typeof Badge>['tone']> = {
  generated: 'outline',
  queued: 'neutral',
  sending: 'neutral',
  sent: 'accent',
  delivered: 'accent',
  opened: 'accent',
  clicked: 'accent',
  redeemed: 'positive',
  unknown: 'caution',
  expired: 'outline',
  revoked: 'outline',
  failed: 'danger',
  bounced: 'danger',
}

export const StateBadge = ({ state }: { state: InviteState }) => (
  <Badge tone={TONE[state]}>{words(state)}</Badge>
)
