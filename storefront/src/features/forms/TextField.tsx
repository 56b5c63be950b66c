import type { ComponentProps, ReactNode } from 'react'
import { Field } from '@/components/ui/Field.tsx'
import { Input } from '@/components/ui/Input.tsx'

type Props = Omit<ComponentProps<'input'>, 'name' | 'value'> & {
  name: string
  label: string
  idPrefix: string
  value?: string
  hint?: ReactNode
  error?: string
}

export function TextField({ name, label, idPrefix, value, hint, error, ...input }: Props) {
  return (
    <Field
      name={name}
      label={label}
      idPrefix={idPrefix}
      hint={hint}
      error={error}
      required={input.required}
      className="min-w-0"
    >
      {(control) => <Input {...control} defaultValue={value} {...input} />}
    </Field>
  )
}
