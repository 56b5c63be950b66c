import { use, type ReactNode } from 'react'
import { errorOf } from './form_faults.ts'
import { FormErrors } from './form_field.tsx'

interface FieldGroupProps {
  name: string
  legend: string
  children: ReactNode
}

/** Several controls that are one field together, which finds its own message. */
export function FieldGroup({ name, legend, children }: FieldGroupProps) {
  const { idPrefix, errors } = use(FormErrors)
  const id = `${idPrefix}-${name}`
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={`${id}-error`} className="grid gap-1">
      <legend className="mb-1 text-sm font-medium">{legend}</legend>
      {children}
      <p id={`${id}-error`} className="text-sm font-medium text-danger empty:hidden">
        {errorOf(errors, name)}
      </p>
    </fieldset>
  )
}
