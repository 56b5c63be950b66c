import { useSearchParams } from 'react-router'
import { cx } from 'instainstru-storefront/ui/cx.ts'
import { whole, words } from '../format/numbers.ts'

interface FiltersProps {
  label: string
  /** What the table is narrowed by. */
  field: 'verdict' | 'state'
  choices: readonly { value: string; count: number; swatch?: string }[]
  /** All lines, where the first button shows them all. */
  all?: number
}

/** Everything that the table below can be narrowed by. */
const NARROWING = ['verdict', 'state', 'q']

/** Numbers as buttons: pressing one narrows the table below to the lines it counts. */
export function Filters({ label, field, choices, all }: FiltersProps) {
  const [params, setParams] = useSearchParams()
  const chosen = params.getAll(field)
  const narrowed = NARROWING.some((name) => params.has(name))

  function show(value?: string) {
    const next = new URLSearchParams(params)
    // A number counts alone: filters it does not know of must not make it a lie.
    for (const other of [...NARROWING, 'page']) next.delete(other)
    if (value && !(chosen.length === 1 && chosen[0] === value)) next.set(field, value)
    setParams(next, { replace: true })
  }

  return (
    <div role="group" aria-label={label} className="flex flex-wrap gap-1.5">
      {all !== undefined && (
        <FilterButton label="All lines" count={all} pressed={!narrowed} onPress={() => show()} />
      )}
      {choices
        .filter(({ value, count }) => count > 0 || chosen.includes(value))
        .map(({ value, count, swatch }) => (
          <FilterButton
            key={value}
            label={words(value)}
            count={count}
            swatch={swatch}
            pressed={chosen.includes(value)}
            onPress={() => show(value)}
          />
        ))}
    </div>
  )
}

interface FilterButtonProps {
  label: string
  count: number
  pressed: boolean
  onPress: () => void
  swatch?: string
}

function FilterButton({ label, count, pressed, onPress, swatch }: FilterButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      className={cx(
        'inline-flex min-h-8 cursor-pointer items-center gap-2 rounded-md border px-2.5 text-sm hover:border-accent',
        pressed ? 'border-accent bg-accent-soft text-ink' : 'border-line bg-raised'
      )}
    >
      {swatch && <span aria-hidden="true" className={cx('size-2.5 shrink-0 rounded-sm', swatch)} />}
      <span className={pressed ? '' : 'text-muted'}>{label}</span>
      <strong className="figures font-semibold">{whole(count)}</strong>
    </button>
  )
}
