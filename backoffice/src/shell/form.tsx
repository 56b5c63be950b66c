import { useLayoutEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { cx } from 'instainstru-storefront/ui/cx.ts'
import type { ApiError } from '../data/problem.ts'
import { Failed } from '../table/states.tsx'
import { ErrorSummary } from './error_summary.tsx'
import { faultsOf, type Fault } from './form_faults.ts'
import { FormErrors } from './form_field.tsx'

interface FormProps {
  /** Distinguishes two forms with the same field on one page. */
  idPrefix: string
  error: ApiError | null
  /** What did not happen: “Not invited”. Null where the form says it in words of its own. */
  failed: string | null
  busy?: boolean
  className?: string
  onSubmit: (form: FormData) => void
  children: ReactNode
}

/**
 * The one way a form takes a refusal: each message stands at its field, all of them stand on top with
 * a link each, and the first field has the focus.
 */
export function Form(props: FormProps) {
  const { idPrefix, error, failed, busy, className, onSubmit, children } = props
  const form = useRef<HTMLFormElement>(null)
  const [faults, setFaults] = useState<Fault[]>([])
  useLayoutEffect(() => {
    const found = form.current ? faultsOf(form.current, idPrefix, error?.errors ?? {}) : []
    setFaults(found)
    const first = found.find(({ id }) => id !== null)
    if (first?.id) document.getElementById(first.id)?.focus()
  }, [error, idPrefix])

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!busy) onSubmit(new FormData(event.currentTarget))
  }

  return (
    <form
      ref={form}
      onSubmit={submit}
      aria-busy={busy || undefined}
      className={cx('grid gap-4', className)}
    >
      {error && !error.errors && failed && <Failed title={failed} error={error} />}
      <ErrorSummary faults={faults} />
      <FormErrors value={{ idPrefix, errors: error?.errors ?? {} }}>{children}</FormErrors>
    </form>
  )
}
