import type { ComponentProps } from 'react'
import { cx } from './cx.ts'

export const inputClass =
  'w-full min-w-0 rounded-md border border-edge bg-raised px-3.5 text-ink placeholder:text-muted hover:border-accent read-only:bg-sunken disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted aria-invalid:border-danger aria-invalid:ring-1 aria-invalid:ring-danger'

type InputProps = ComponentProps<'input'> & { dense?: boolean }

/** 44 px high; `dense` is for tables and toolbars. */
export function Input({ className, dense = false, ...rest }: InputProps) {
  return (
    <input
      className={cx(inputClass, dense ? 'min-h-8 px-2.5 text-sm' : 'min-h-11 text-base', className)}
      {...rest}
    />
  )
}

/** A field of several lines. */
export function Textarea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea className={cx(inputClass, 'min-h-24 py-2.5 text-base', className)} {...rest} />
}
