import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { buttonClass } from 'instainstru-storefront/ui/Button.tsx'
import { cx } from 'instainstru-storefront/ui/cx.ts'

type FilterChipProps = ComponentProps<'button'> & { label: string; value: string }

/** The button that opens a filter and says what it holds. */
export function FilterChip({ label, value, className, ...rest }: FilterChipProps) {
  return (
    <button
      type="button"
      className={cx(
        buttonClass({ variant: 'secondary', size: 'sm' }),
        'max-w-64 gap-1.5 px-2.5 font-normal',
        value && 'border-accent bg-accent-soft text-accent-strong hover:text-accent-strong',
        className
      )}
      {...rest}
    >
      <span className="truncate">
        {label}
        {value && <strong className="font-medium">: {value}</strong>}
      </span>
      <ChevronDown aria-hidden="true" className="size-3.5 shrink-0" />
    </button>
  )
}
