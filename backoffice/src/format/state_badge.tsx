import type { ComponentProps } from 'react'
import { Badge } from 'instainstru-storefront/ui/Badge.tsx'
import { words } from './numbers.ts'

type Tone = ComponentProps<typeof Badge>['tone']

/** One colour per meaning in every list: under way, well, to look at, bad, closed. */
const STATES: Record<string, readonly string[]> = {
  accent: ['open', 'waiting', 'sent', 'delivered', 'opened', 'clicked', 'running', 'ready'],
  positive: [
    'live',
    'shown',
    'active',
    'redeemed',
    'done',
    'invited',
    'joined',
    'published',
    'seated',
    'accepted',
    'passed',
  ],
  caution: [
    'pending_verification',
    'unknown',
    'held',
    'paused',
    'hidden',
    'review',
    'disputed',
    'pre_adverse',
  ],
  danger: ['kept_back', 'suspended', 'failed', 'bounced', 'dead', 'refused', 'final_adverse'],
  outline: [
    'retired',
    'generated',
    'expired',
    'revoked',
    'cancelled',
    'dropped',
    'declined',
    'withdrawn',
    'replaced',
    'stepped_back',
    'deactivated',
    'deleted',
    'unused',
    'ended',
    'retired',
  ],
}

const TONE = new Map(
  Object.entries(STATES).flatMap(([tone, states]) => states.map((state) => [state, tone as Tone]))
)

interface StateBadgeProps {
  state: string
  /** How people call it, where its own words would not do. */
  label?: string
}

export const StateBadge = ({ state, label = words(state) }: StateBadgeProps) => (
  <Badge tone={TONE.get(state) ?? 'neutral'}>{label}</Badge>
)
