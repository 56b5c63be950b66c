import { Alert } from 'instainstru-storefront/ui/Alert.tsx'
import { cx } from 'instainstru-storefront/ui/cx.ts'
import { count, whole } from '../format/numbers.ts'
import type { FoundingSlots } from './founding.ts'

/** Taken and promised slots in one bar, with the numbers beside it. */
export function SlotMeter({ slots }: { slots: FoundingSlots }) {
  const { slots: all, taken, left, invited, overbooked } = slots
  const promised = Math.min(invited, left)
  const parts = [
    { name: 'taken', number: taken, width: taken, look: 'bg-accent' },
    { name: 'invited', number: invited, width: promised, look: 'bg-accent/40' },
    { name: 'free', number: left - promised, width: left - promised, look: 'bg-sunken' },
  ]
  return (
    <section aria-labelledby="slots" className="grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id="slots" className="display text-xl font-semibold">
          <span className="figures">{whole(taken)}</span> of{' '}
          <span className="figures">{whole(all)}</span> slots taken
        </h2>
        <dl className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {parts.map(({ name, number, look }) => (
            <div key={name} className="flex items-center gap-1.5">
              <span
                aria-hidden="true"
                className={cx('size-2.5 rounded-full border border-edge', look)}
              />
              <dt className="text-muted">{name}</dt>
              <dd className="figures font-medium">{whole(number)}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div
        aria-hidden="true"
        className="flex h-3 overflow-hidden rounded-full border border-edge bg-sunken"
      >
        {parts.map(({ name, width, look }) => (
          <span key={name} className={look} style={{ flexGrow: width }} />
        ))}
      </div>
      {overbooked > 0 && (
        <Alert tone="caution" title={`${count(overbooked, 'invite')} too many`}>
          {count(invited, 'founding invite')} can still be redeemed, for {count(left, 'slot')} left.
          Who comes last can join, but without a founding slot.
        </Alert>
      )}
    </section>
  )
}
