import { pathOf, viewOf } from 'instainstru-storefront/map/projection.ts'
import type { AreaDetail } from './area.ts'

/** The area's own shape, north up. What surrounds it is for the map of the site. */
export function Outline({ area }: { area: AreaDetail }) {
  const view = viewOf([area.outline.coordinates])
  return (
    <svg
      role="img"
      aria-label={`Outline of ${area.name}`}
      viewBox={view.box}
      className="max-h-64 w-full rounded-md border border-line bg-surface p-3"
    >
      <path
        d={pathOf(area.outline.coordinates, view)}
        fillRule="evenodd"
        strokeWidth={1.5}
        vectorEffect="non-scaling-stroke"
        className="fill-accent/20 stroke-accent"
      />
    </svg>
  )
}
