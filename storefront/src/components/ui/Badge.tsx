import { cva, type VariantProps } from 'class-variance-authority'
import type { ComponentProps } from 'react'
import { cx } from './cx.ts'

export const badgeClass = cva(
  'inline-flex items-center gap-1 rounded-full px-2.5 py-0.5 text-xs font-semibold whitespace-nowrap',
  {
    variants: {
      tone: {
        neutral: 'bg-sunken text-ink',
        accent: 'bg-accent-soft text-accent-strong',
        positive: 'bg-positive-soft text-positive',
        caution: 'bg-caution-soft text-caution',
        danger: 'bg-danger-soft text-danger',
        signal: 'bg-signal text-on-signal',
        outline: 'border border-edge text-muted',
      },
    },
    defaultVariants: { tone: 'neutral' },
  }
)

type BadgeProps = ComponentProps<'span'> & VariantProps<typeof badgeClass>

/** A short word of state; the word carries the meaning, the colour only repeats it. */
export function Badge({ tone, className, ...rest }: BadgeProps) {
  return <span className={cx(badgeClass({ tone }), className)} {...rest} />
}
