import { Star } from 'lucide-react'
import { cx } from 'instainstru-storefront/ui/cx.ts'
import { Select } from 'instainstru-storefront/ui/Select.tsx'

export interface ViewChoice {
  key: string
  label: string
  shown: boolean
  show: () => void
  /** Kept by somebody, and starred. */
  starred?: boolean
}

/** Views side by side; on a phone they fold into one list. */
export function ViewStrip({ choices }: { choices: readonly ViewChoice[] }) {
  if (choices.length === 0) return null
  return (
    <>
      <div role="group" aria-label="Views" className="flex flex-wrap gap-1 max-sm:hidden">
        {choices.map(({ key, label, shown, show, starred }) => (
          <button
            key={key}
            type="button"
            aria-pressed={shown}
            onClick={show}
            className={cx(
              'inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-md px-2.5 text-sm hover:bg-sunken',
              shown ? 'bg-sunken font-medium text-ink' : 'text-muted'
            )}
          >
            {starred && <Star aria-hidden="true" className="size-3.5 fill-signal text-caution" />}
            {label}
          </button>
        ))}
      </div>
      <Select
        dense
        aria-label="View"
        className="w-auto max-w-full sm:hidden"
        value={choices.findIndex(({ shown }) => shown)}
        onChange={(event) => choices[Number(event.target.value)]?.show()}
      >
        <option value={-1} disabled>
          Own filters
        </option>
        {choices.map(({ key, label, starred }, index) => (
          <option key={key} value={index}>
            {starred ? `★ ${label}` : label}
          </option>
        ))}
      </Select>
    </>
  )
}
