import { cx } from 'instainstru-storefront/ui/cx.ts'
import { useHealth, type Health } from './health.ts'

/** The same in light and dark: this bar is a warning sign, not decoration. */
const TIER: Record<Health['tier'], { name: string; look: string }> = {
  int: { name: 'Test database', look: 'bg-[#0f6b3c] text-white' },
  stg: { name: 'Staging database', look: 'bg-signal text-on-signal' },
  prod: { name: 'Production database', look: 'bg-[#b3231b] text-white' },
}

export function TierBar() {
  const { data, isError } = useHealth()
  const tier = !isError && data ? TIER[data.tier] : undefined
  return (
    <section
      aria-label="Database"
      className={cx(
        'flex h-6 items-center justify-between gap-4 overflow-hidden px-4 text-xs font-medium whitespace-nowrap',
        tier?.look ?? 'bg-sunken text-ink'
      )}
    >
      <span>{tier?.name ?? (isError ? 'The server does not answer' : '')}</span>
      {tier && data && <span className="truncate">version {data.version}</span>}
    </section>
  )
}
