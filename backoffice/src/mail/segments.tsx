import { cx } from 'instainstru-storefront/ui/cx.ts'

interface SegmentsProps<Choice extends string> {
  /** What is chosen here. */
  label: string
  choices: readonly (readonly [value: Choice, label: string])[]
  value: Choice
  onChange: (value: Choice) => void
}

/** A few choices side by side, one of them pressed. */
export function Segments<Choice extends string>(props: SegmentsProps<Choice>) {
  const { label, choices, value, onChange } = props
  return (
    <div
      role="group"
      aria-label={label}
      className="inline-flex rounded-md border border-edge bg-raised p-0.5"
    >
      {choices.map(([choice, name]) => (
        <button
          key={choice}
          type="button"
          aria-pressed={choice === value}
          onClick={() => onChange(choice)}
          className={cx(
            'min-h-7 cursor-pointer rounded-sm px-2.5 text-xs font-medium whitespace-nowrap',
            choice === value ? 'bg-accent text-on-accent' : 'text-muted hover:text-accent'
          )}
        >
          {name}
        </button>
      ))}
    </div>
  )
}
