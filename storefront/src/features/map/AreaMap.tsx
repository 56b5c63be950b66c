import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { Button } from '@/components/ui/Button.tsx'
import { AreaPath } from './AreaPath.tsx'
import type { AreaShape } from './area_shapes.ts'
import { nextArea } from './next_area.ts'
import { useAreas } from './useAreas.ts'

interface AreaMapProps {
  label: string
  /** Ids of the areas that are chosen. */
  selected: ReadonlySet<number>
  /** Several areas may be chosen; an area is chosen or let go by the same act. */
  multiple?: boolean
  /** When given, the others are there but step back. */
  among?: ReadonlySet<number> | null
  onChoose: (area: AreaShape) => void
}

/**
 * The City's areas as a drawing of our own. One stop of the Tab key: arrows lead from area to area,
 * Enter or Space chooses. A list beside it has to offer the same, for whom a map says nothing.
 */
export function AreaMap(props: AreaMapProps) {
  const { label, selected, multiple = false, among = null, onChoose } = props
  const { drawing, failed, retry } = useAreas()
  const [current, setCurrent] = useState<number | null>(null)
  const [looked, setLooked] = useState<AreaShape | null>(null)
  const svg = useRef<SVGSVGElement>(null)
  const hint = useId()

  if (failed) {
    return (
      <div className="grid min-h-48 place-content-center gap-3 rounded-md border border-line p-6 text-center">
        <p>The map could not be loaded. The list has the same places.</p>
        <Button variant="secondary" onClick={retry}>
          Try again
        </Button>
      </div>
    )
  }
  if (!drawing) {
    return (
      <div className="aspect-square w-full animate-pulse rounded-md bg-raised" aria-busy="true" />
    )
  }

  const { shapes, view } = drawing
  const open = shapes.filter(({ hidden }) => !hidden)
  const stop =
    open.find(({ id }) => id === current) ?? open.find(({ id }) => selected.has(id)) ?? open[0]

  function look(area: AreaShape) {
    setCurrent(area.id)
    setLooked(area)
  }

  function onKeyDown(event: KeyboardEvent) {
    // Where the focus is, not where the pointer happens to rest: that one counts as looked at too.
    const focused = event.target instanceof SVGElement ? event.target.dataset['area'] : undefined
    const at = open.find(({ id }) => String(id) === focused) ?? stop
    if (!at) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onChoose(at)
      return
    }
    const next = nextArea(open, at, event.key)
    if (!next && !event.key.startsWith('Arrow')) return
    event.preventDefault()
    if (!next) return
    setCurrent(next.id)
    svg.current?.querySelector<SVGPathElement>(`[data-area="${next.id}"]`)?.focus()
  }

  return (
    <>
      <p id={hint} className="sr-only">
        Arrow keys lead to the area beside, Enter chooses it. The list has the same places.
      </p>
      <svg
        ref={svg}
        viewBox={view.box}
        role="listbox"
        aria-label={label}
        aria-describedby={hint}
        aria-multiselectable={multiple || undefined}
        className="h-auto w-full touch-manipulation"
        onKeyDown={onKeyDown}
        onPointerLeave={() => setLooked(null)}
      >
        {shapes.map((shape) => (
          <AreaPath
            key={shape.id}
            shape={shape}
            chosen={selected.has(shape.id)}
            faint={among !== null && !among.has(shape.id)}
            stop={shape === stop}
            onChoose={onChoose}
            onLook={look}
          />
        ))}
        {/* Above all areas: those drawn after it would cover half of its edge. */}
        {stop && <path d={stop.path} className="area-ring" aria-hidden="true" />}
      </svg>
      <p aria-hidden="true" className="mt-2 min-h-6 text-center text-sm text-muted">
        {looked && `${looked.name}, ${looked.borough}`}
      </p>
    </>
  )
}
