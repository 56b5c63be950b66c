import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Skeleton } from 'instainstru-storefront/ui/Skeleton.tsx'
import { useAreas } from 'instainstru-storefront/map/useAreas.ts'

/** The City with the areas somebody travels to; the list beside it says the same in words. */
export function CoverageMap({ ids }: { ids: readonly number[] }) {
  const { drawing, failed, retry } = useAreas()
  if (failed) {
    return (
      <div className="flex flex-wrap items-center gap-3 rounded-md border border-line p-3 text-sm">
        <p>The map could not be loaded. The list has the same places.</p>
        <Button variant="secondary" size="sm" onClick={retry}>
          Try again
        </Button>
      </div>
    )
  }
  if (!drawing) return <Skeleton className="h-72" />
  const covered = new Set(ids)
  const count = ids.length === 1 ? '1 neighborhood' : `${ids.length} neighborhoods`
  return (
    <svg
      role="img"
      aria-label={`Map of New York with ${count} marked`}
      viewBox={drawing.view.box}
      className="max-h-96 w-full rounded-md border border-line bg-surface p-2"
    >
      {drawing.shapes.map(({ id, path }) => (
        <path
          key={id}
          d={path}
          vectorEffect="non-scaling-stroke"
          className={covered.has(id) ? COVERED : OTHER}
        />
      ))}
    </svg>
  )
}

const COVERED = 'fill-accent stroke-accent-strong forced-colors:fill-[Highlight]'
const OTHER = 'fill-line stroke-surface'
