import { Check, Minus } from 'lucide-react'
import { cx } from 'instainstru-storefront/ui/cx.ts'

interface MatrixCellProps {
  may: boolean
  /** An override makes it so at present. */
  exception: boolean
  current: boolean
  className?: string
}

/** A tick with its word: the colour and the sign only repeat it. */
export function MatrixCell({ may, exception, current, className }: MatrixCellProps) {
  const Icon = may ? Check : Minus
  return (
    <td
      className={cx(
        'h-9 px-2 text-center',
        current && 'bg-accent-soft',
        exception && 'outline-2 -outline-offset-2 outline-caution',
        className
      )}
    >
      <Icon
        aria-hidden="true"
        className={cx('inline size-4', may ? 'text-positive' : 'text-muted')}
        strokeWidth={may ? 3 : 2}
      />
      <span className="sr-only">{may ? 'yes' : 'no'}</span>
      {exception && (
        <span className="block text-[0.6875rem] leading-tight font-medium text-caution">
          exception
        </span>
      )}
    </td>
  )
}
