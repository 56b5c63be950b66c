import type { ReactNode } from 'react'
import { CheckLine } from './CheckLine.tsx'

interface Props {
  idPrefix: string
  name: string
  label: string
  options: readonly { value: string; label: string }[]
  chosen: readonly string[]
  hint?: ReactNode
  error?: string
  /** Shown behind the boxes, such as those that few need. */
  children?: ReactNode
}

/** Several boxes under one question; what is wrong with them stands below. */
export function BoxGroup(props: Props) {
  const { idPrefix, name, label, options, chosen, hint, error, children } = props
  const id = `${idPrefix}-${name}`
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={described || undefined} data-field={name}>
      <legend className="text-sm font-medium text-ink">{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      <Boxes name={name} options={options} chosen={chosen} />
      {children}
      {error && (
        <p id={`${id}-error`} className="mt-1.5 text-sm font-medium text-danger">
          {error}
        </p>
      )}
    </fieldset>
  )
}

/** The boxes alone, as many in a row as there is room for. */
export function Boxes({ name, options, chosen }: Pick<Props, 'name' | 'options' | 'chosen'>) {
  return (
    <div className="mt-1 grid grid-cols-[repeat(auto-fill,minmax(min(7.5rem,100%),1fr))] gap-x-4 sm:grid-cols-3">
      {options.map(({ value, label }) => (
        <CheckLine key={value} name={name} value={value} defaultChecked={chosen.includes(value)}>
          {label}
        </CheckLine>
      ))}
    </div>
  )
}
