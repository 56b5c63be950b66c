import { CircleCheck, TriangleAlert } from 'lucide-react'
import { cx } from 'instainstru-storefront/ui/cx.ts'
import { Skeleton } from 'instainstru-storefront/ui/Skeleton.tsx'
import { useOperationsHealth } from './health.ts'
import { signsOf, type Sign } from './signs.ts'

/** What keeps the work going, above the list of it; each in its place, however wide its number is. */
export function HealthStrip() {
  const { health, outdated, hidden } = useOperationsHealth()
  if (hidden) return null
  if (!health && !outdated) return <Skeleton className="h-50 sm:h-39 lg:h-28" />
  const signs = health ? signsOf(health) : []
  const troubles = signs.filter(({ trouble }) => trouble)
  return (
    <section
      aria-label="Health"
      className="grid gap-2 rounded-lg border border-line bg-raised px-4 py-3"
    >
      <dl
        className={cx(
          'grid grid-cols-2 gap-x-6 gap-y-2 sm:grid-cols-3 lg:grid-cols-4',
          outdated && 'opacity-60'
        )}
      >
        {signs.map((sign) => (
          <OneSign key={sign.label} {...sign} />
        ))}
      </dl>
      <ul className="grid gap-0.5 text-sm text-danger empty:hidden">
        {outdated && <li>The health could not be asked for just now. It is tried again.</li>}
        {troubles.map(({ label, trouble }) => (
          <li key={label} className="wrap-anywhere">
            {label}: {trouble}
          </li>
        ))}
      </ul>
    </section>
  )
}

function OneSign({ label, value, trouble }: Sign) {
  const Icon = trouble ? TriangleAlert : CircleCheck
  return (
    <div className="grid gap-0.5">
      <dt className="text-xs text-muted">{label}</dt>
      <dd
        className={cx(
          'figures flex items-center gap-1.5 text-sm font-medium',
          trouble && 'text-danger'
        )}
      >
        <Icon
          aria-label={trouble ? 'Needs a look' : undefined}
          aria-hidden={trouble ? undefined : true}
          className={cx('size-3.5 shrink-0', !trouble && 'text-positive')}
        />
        {value}
      </dd>
    </div>
  )
}
