import type { ReactNode } from 'react'
import { cx } from './cx.ts'

/** What a control inside a field must carry, so that label, hint and error belong to it. */
export interface ControlProps {
  id: string
  name: string
  required?: boolean
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

interface FieldProps {
  name: string
  label: ReactNode
  /** Distinguishes two forms with the same field on one page. */
  idPrefix?: string
  hint?: ReactNode
  error?: string
  required?: boolean
  className?: string
  children: (control: ControlProps) => ReactNode
}

/**
 * Label, control, hint and error, tied together. The error paragraph is always there, so that a
 * plain script can fill it: `#<id>-error`, hidden while empty.
 */
export function Field(props: FieldProps) {
  const { name, label, idPrefix = 'field', hint, error, required, className, children } = props
  const id = `${idPrefix}-${name}`
  const described = [hint && `${id}-hint`, `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={cx('grid content-start gap-1.5', className)} data-field={name}>
      <label htmlFor={id} className="text-sm font-medium text-ink">
        {label}
        {required === false && <span className="font-normal text-muted"> (optional)</span>}
      </label>
      {children({
        id,
        name,
        required,
        'aria-describedby': described,
        'aria-invalid': error ? true : undefined,
      })}
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      <p id={`${id}-error`} className="text-sm font-medium text-danger empty:hidden">
        {error}
      </p>
    </div>
  )
}
