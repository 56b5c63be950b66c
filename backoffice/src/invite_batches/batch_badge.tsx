import type { ComponentProps } from 'react'
import { Badge } from 'instainstru-storefront/ui/Badge.tsx'
import { words } from '../format/numbers.ts'
import type { Batch, BatchState } from './batch.ts'

const TONE: Record<BatchState, ComponentProps<typeof Badge>['tone']> = {
  checking: 'neutral',
  ready: 'accent',
  sending: 'accent',
  paused: 'caution',
  done: 'positive',
  cancelled: 'outline',
  failed: 'danger',
}

export const BatchBadge = ({ batch }: { batch: Batch }) => (
  <Badge tone={TONE[batch.state]}>{words(batch.state)}</Badge>
)
