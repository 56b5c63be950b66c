import { createContext, use, type ComponentProps } from 'react'
import { Field } from 'instainstru-storefront/ui/Field.tsx'
import { errorOf } from './form_faults.ts'

interface Errors {
  idPrefix: string
  errors: Record<string, string[]>
}

/** What the server said about the fields of the form around. */
export const FormErrors = createContext<Errors>({ idPrefix: 'field', errors: {} })

/** A field that finds its own message. */
export function FormField(props: Omit<ComponentProps<typeof Field>, 'error' | 'idPrefix'>) {
  const { idPrefix, errors } = use(FormErrors)
  return <Field idPrefix={idPrefix} error={errorOf(errors, props.name)} {...props} />
}
