import { CheckLine } from '@/features/forms/CheckLine.tsx'
import type { Neighborhood } from '@/features/neighborhoods/neighborhood.ts'

interface BoroughBoxesProps {
  borough: string
  /** All of it, whatever is looked for. */
  areas: readonly Neighborhood[]
  found: ReadonlySet<number>
  chosen: ReadonlySet<number>
  /** Without scripts the box of the borough is sent itself, and adds to what is ticked. */
  live: boolean
  onChange: (ids: readonly number[], on: boolean) => void
}

/** A borough that opens, with a box for all of it and one for each of its neighborhoods. */
export function BoroughBoxes({ borough, areas, found, chosen, live, onChange }: BoroughBoxesProps) {
  const count = areas.filter(({ id }) => chosen.has(id)).length
  const shown = areas.filter(({ id }) => found.has(id)).length
  const whole = count === areas.length
  return (
    <details
      // What is looked for is there to be seen; the rest is folded until somebody opens it.
      open={(shown > 0 && shown < areas.length) || undefined}
      hidden={shown === 0}
      className="rounded-md border border-line"
    >
      <summary className="flex min-h-11 cursor-pointer items-center gap-2 rounded-md px-3 font-medium hover:bg-sunken">
        {borough}
        <span className="ml-auto text-sm font-normal text-muted tabular-nums">
          {count} of {areas.length}
        </span>
      </summary>
      <fieldset className="max-h-96 overflow-y-auto px-3 pb-3">
        <legend className="sr-only">{borough}</legend>
        <div className="border-b border-line font-medium">
          {live ? (
            <CheckLine
              checked={whole}
              indeterminate={count > 0 && !whole}
              onChange={() =>
                onChange(
                  areas.map(({ id }) => id),
                  !whole
                )
              }
            >
              All of {borough}
            </CheckLine>
          ) : (
            <CheckLine name="boroughs" value={borough}>
              Add all of {borough}
            </CheckLine>
          )}
        </div>
        {areas.map(({ id, name }) => (
          <div key={id} hidden={!found.has(id)}>
            <CheckLine
              name="area_ids"
              value={id}
              checked={chosen.has(id)}
              onChange={(event) => onChange([id], event.target.checked)}
            >
              {name}
            </CheckLine>
          </div>
        ))}
      </fieldset>
    </details>
  )
}
