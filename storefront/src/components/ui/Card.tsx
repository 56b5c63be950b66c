import type { ComponentProps } from 'react'
import { cx } from './cx.ts'

/** A raised sheet. */
export function Card({ className, ...rest }: ComponentProps<'div'>) {
  return (
    <div
      className={cx('rounded-lg border border-line bg-raised p-5 shadow-soft', className)}
      {...rest}
    />
  )
}
