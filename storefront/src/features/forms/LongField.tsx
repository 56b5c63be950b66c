import type { ReactNode } from 'react'
import { Field } from '@/components/ui/Field.tsx'
import { Textarea } from '@/components/ui/Input.tsx'

interface Props {
  idPrefix: string
  name: string
  label: string
  value?: string
  hint?: ReactNode
  error?: string
  maxLength: number
  rows?: number
  required?: boolean
}

/** Text of several lines; nothing has to be written unless the field says so. */
export function LongField({ value, maxLength, rows, required = false, ...field }: Props) {
  return (
    <Field {...field} required={required}>
      {(control) => (
        <Textarea {...control} defaultValue={value} maxLength={maxLength} rows={rows} />
      )}
    </Field>
  )
}
