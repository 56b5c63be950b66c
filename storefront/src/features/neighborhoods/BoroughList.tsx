import type { MouseEvent } from 'react'
import { cx } from '@/components/ui/cx.ts'
import { byBorough, type Neighborhood } from './neighborhood.ts'

interface BoroughListProps {
  neighborhoods: readonly Neighborhood[]
  /** Whether they are what somebody looked for: then they are not folded. */
  found: boolean
  chosen: string | null
  onChoose: (slug: string) => void
}

/** The equal of the map. Links, so that they lead somewhere without scripts too. */
export function BoroughList({ neighborhoods, found, chosen, onChoose }: BoroughListProps) {
  function choose(event: MouseEvent, slug: string) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    onChoose(slug)
  }
  return (
    <div className="divide-y divide-line rounded-lg border border-line bg-raised">
      {byBorough(neighborhoods).map(([borough, inside]) => (
        <section key={borough} aria-label={borough}>
          <details
            open={found || inside.some(({ slug }) => slug === chosen) || undefined}
            className="group"
          >
            <summary className="flex min-h-14 cursor-pointer list-none items-center gap-3 rounded-lg px-4 hover:bg-sunken [&::-webkit-details-marker]:hidden">
              <span
                aria-hidden="true"
                className="size-2.5 shrink-0 -rotate-45 border-r-2 border-b-2 border-muted transition-transform duration-150 group-open:rotate-45"
              />
              <h2 className="text-xl">{borough}</h2>
              <span className="figures ml-auto text-sm text-muted">{inside.length}</span>
            </summary>
            <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(9.5rem,100%),1fr))] gap-x-2 px-2 pb-3">
              {inside.map(({ slug, name }) => (
                <li key={slug}>
                  <a
                    href={`/neighborhoods?at=${slug}`}
                    aria-current={slug === chosen || undefined}
                    className={cx(
                      'flex min-h-11 items-center rounded-sm px-2 leading-tight hover:bg-sunken',
                      slug === chosen && 'bg-accent-soft font-medium text-accent-strong'
                    )}
                    onClick={(event) => choose(event, slug)}
                  >
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </details>
        </section>
      ))}
    </div>
  )
}
