/** Something to put right, as the summary over a form names it. */
export interface Fault {
  /** The control; null where the form has none for the field. */
  id: string | null
  label: string
  message: string
}

/** The server's messages in the order of the form's fields; those without a field come last. */
export function faultsOf(
  form: HTMLFormElement,
  idPrefix: string,
  errors: Record<string, string[]>
): Fault[] {
  const faults = Object.entries(errors).map(([field, messages]) => {
    const id = `${idPrefix}-${baseOf(field)}`
    const control = form.querySelector(`#${CSS.escape(id)}`)
    const label = control ? labelOf(control).replace(' (optional)', '') : field
    return { id: control && id, label, message: messages.join(' '), control }
  })
  const all = [...form.elements]
  const place = (control: Element | null) => (control ? all.indexOf(control) : all.length)
  return faults
    .sort((a, b) => place(a.control) - place(b.control))
    .map(({ id, label, message }) => ({ id, label, message }))
}

const labelOf = (control: Element): string =>
  (control instanceof HTMLFieldSetElement
    ? control.querySelector('legend')
    : (control as HTMLInputElement).labels?.[0]
  )?.textContent ?? ''

/** `addresses.3` belongs to the field `addresses`. */
export const baseOf = (field: string) => field.split('.')[0]!

/** What is wrong with one field, its members included. */
export function errorOf(errors: Record<string, string[]>, name: string): string | undefined {
  const messages = Object.entries(errors)
    .filter(([field]) => baseOf(field) === name)
    .flatMap(([, each]) => each)
  return messages.length > 0 ? messages.join(' ') : undefined
}
