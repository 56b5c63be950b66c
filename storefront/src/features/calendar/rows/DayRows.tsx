import { Input } from '@/components/ui/Input.tsx'
import { Select } from '@/components/ui/Select.tsx'
import { rowsInWords, TAG_CHOICES, type Row } from './rows.ts'

interface DayRowsProps {
  /** Of the fieldset, where a refusal leads to. */
  id: string
  /** What the names of the fields end with. */
  day: string
  label: string
  rows: readonly Row[]
  error?: string | undefined
}

/** One day as a line that says what is free, and opens to the times to be typed. */
export function DayRows({ id, day, label, rows, error }: DayRowsProps) {
  return (
    <details open={Boolean(error)} data-day={day} className="group">
      <summary className="flex min-h-12 cursor-pointer list-none items-center gap-3 rounded-md px-3 py-2 hover:bg-sunken [&::-webkit-details-marker]:hidden">
        <span
          aria-hidden="true"
          className="size-2 shrink-0 -rotate-45 border-r-2 border-b-2 border-muted transition-transform duration-150 group-open:rotate-45"
        />
        <span className="grid min-w-0 flex-1 gap-x-4 sm:grid-cols-[minmax(8rem,auto)_minmax(0,1fr)] sm:items-baseline">
          <span className="font-medium">{label}</span>
          <span data-said className="figures text-sm text-muted sm:text-end">
            {rowsInWords(rows)}
          </span>
        </span>
      </summary>
      <fieldset
        id={id}
        tabIndex={-1}
        aria-describedby={error && `${id}-error`}
        className="px-3 pb-4 outline-none"
      >
        <legend className="sr-only">{label}</legend>
        {rows.map((row, n) => (
          <div
            key={n}
            className="mt-2 grid grid-cols-2 items-center gap-2 sm:grid-cols-[8rem_8rem_minmax(0,12rem)]"
          >
            <Input
              type="time"
              step={300}
              name={`start-${day}`}
              defaultValue={row.start}
              aria-label={`${label}, line ${n + 1}, from`}
            />
            <Input
              type="time"
              step={300}
              name={`end-${day}`}
              defaultValue={row.end}
              aria-label={`${label}, line ${n + 1}, until`}
            />
            <Select
              name={`tag-${day}`}
              defaultValue={row.tag}
              aria-label={`${label}, line ${n + 1}, good for`}
              className="col-span-2 sm:col-span-1"
            >
              {Object.entries(TAG_CHOICES).map(([tag, words]) => (
                <option key={tag} value={tag}>
                  {words}
                </option>
              ))}
            </Select>
          </div>
        ))}
        {error && (
          <p id={`${id}-error`} className="mt-1.5 text-sm font-medium text-danger">
            {error}
          </p>
        )}
      </fieldset>
    </details>
  )
}
