import type { ComponentProps } from 'react'
import { cx } from './cx.ts'
import { inputClass } from './Input.tsx'

type SelectProps = ComponentProps<'select'> & { dense?: boolean }

/** The platform's own list: right on phones, right for keyboards. */
export function Select({ className, dense = false, ...rest }: SelectProps) {
  return (
    <select
      className={cx(
        inputClass,
        'list-arrow text-ellipsis',
        // CSS calls every list read-only; this one is not.
        'read-only:bg-raised',
        dense ? 'min-h-8 ps-2 text-sm' : 'min-h-11 text-base',
        className
      )}
      {...rest}
    />
  )
}
