import { cx } from 'instainstru-storefront/ui/cx.ts'
import type { Batch } from './batch.ts'
import { Filters } from './filters.tsx'

/** In the order in which an invite goes through them; the colours repeat what the words say. */
const SWATCHES = [
  ['redeemed', 'bg-positive'],
  ['clicked', 'bg-accent-strong'],
  ['opened', 'bg-accent/80'],
  ['delivered', 'bg-accent/60'],
  ['sent', 'bg-accent'],
  ['sending', 'bg-accent/30'],
  ['queued', 'bg-edge/50'],
  ['unknown', 'bg-caution'],
  ['failed', 'bg-danger'],
  ['bounced', 'bg-danger/60'],
  ['expired', 'bg-edge'],
  ['revoked', 'bg-edge/80'],
] as const

const partsOf = (states: Batch['states']) =>
  SWATCHES.map(([value, swatch]) => ({ value, swatch, count: states[value] ?? 0 }))

/** How the invites stand at this moment, for the eye; `StateButtons` says it for everybody. */
export function StatesBar({ states }: Pick<Batch, 'states'>) {
  return (
    <div aria-hidden="true" className="flex h-3 gap-px overflow-hidden rounded-full bg-sunken">
      {partsOf(states)
        .filter(({ count }) => count > 0)
        .map(({ value, swatch, count }) => (
          <span
            key={value}
            style={{ flexGrow: count }}
            className={cx('min-w-1 basis-0 transition-[flex-grow] duration-200', swatch)}
          />
        ))}
    </div>
  )
}

export const StateButtons = ({ states }: Pick<Batch, 'states'>) => (
  <Filters label="Invites by state" field="state" choices={partsOf(states)} />
)
