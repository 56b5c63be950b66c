import { cva, type VariantProps } from 'class-variance-authority'
import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx.ts'

const alertClass = cva('rounded-md border-l-4 px-4 py-3 text-sm', {
  variants: {
    tone: {
      accent: 'border-accent bg-accent-soft text-ink',
      positive: 'border-positive bg-positive-soft text-ink',
      caution: 'border-caution bg-caution-soft text-ink',
      danger: 'border-danger bg-danger-soft text-ink',
    },
  },
  defaultVariants: { tone: 'accent' },
})

type AlertProps = Omit<ComponentProps<'div'>, 'title'> &
  VariantProps<typeof alertClass> & { title?: ReactNode }

/** Give it `role="alert"` only when it appears after the page has loaded. */
export function Alert({ tone, title, className, children, ...rest }: AlertProps) {
  return (
    <div className={cx(alertClass({ tone }), className)} {...rest}>
      {title && <p className="font-semibold">{title}</p>}
      {children}
    </div>
  )
}
