import { cx } from './cx.ts'

/** A place held while data is on its way; give it the height of what will come. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx('block h-4 animate-pulse rounded-sm bg-sunken', className)}
    />
  )
}
