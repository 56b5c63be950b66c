import type { ComponentProps } from 'react'
import { Badge } from 'instainstru-storefront/ui/Badge.tsx'
import { words } from './numbers.ts'

type Tone = ComponentProps<typeof Badge>['tone']

/** One colour per meaning in every list: under way, well, to look at, bad, closed. */
const STATES: Record<string, readonly string[]> = {
  accent: ['sent', 'delivered', 'opened', 'clicked', 'running', 'ready'],
  positive: ['redeemed', 'done'],
  caution: ['unknown', 'held', 'paused'],
  danger: ['failed', 'bounced', 'dead'],
  outline: ['generated', 'expired', 'revoked', 'cancelled', 'dropped'],
}

const TONE = new Map(
  Object.entries(STATES).flatMap(([tone, states]) => states.map((state) => [state, tone as Tone]))
)

export const StateBadge = ({ state }: { state: string }) => (
  <Badge tone={TONE.get(state) ?? 'neutral'}>{words(state)}</Badge>
)
