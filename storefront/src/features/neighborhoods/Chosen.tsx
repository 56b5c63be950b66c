import { ButtonLink } from '@/components/ui/Button.tsx'
import { cx } from '@/components/ui/cx.ts'
import type { Neighborhood } from './neighborhood.ts'

interface ChosenProps {
  neighborhood: Neighborhood | null
  /** Whether this visitor may look for instructors. */
  search: boolean
}

const CARD = 'rounded-lg border border-line bg-raised p-4 max-lg:shadow-soft lg:min-h-32 lg:p-5'

/** What there is to know of the chosen place; on phones it stays at the lower edge, near the thumb. */
export function Chosen({ neighborhood, search }: ChosenProps) {
  return (
    <div
      aria-live="polite"
      className="min-w-0 max-lg:sticky max-lg:bottom-3 max-lg:z-10 max-lg:order-last lg:mb-4"
    >
      {neighborhood ? (
        <div className={cx(CARD, 'grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4')}>
          <div className="min-w-0 lg:col-span-2">
            <p className="display text-xl font-semibold lg:text-2xl">{neighborhood.name}</p>
            <p className="text-muted">{neighborhood.borough}</p>
          </div>
          <div className="col-span-2 mt-1 text-sm lg:mt-2">
            {neighborhood.aliases.length > 0 && (
              <p className="max-lg:truncate">Also called {neighborhood.aliases.join(', ')}</p>
            )}
            {neighborhood.zips.length > 0 && (
              <p className="figures max-lg:truncate lg:mt-1">ZIP {neighborhood.zips.join(', ')}</p>
            )}
          </div>
          {search && (
            <ButtonLink
              href={`/search?neighborhood=${neighborhood.slug}`}
              variant="secondary"
              className="max-lg:col-start-2 max-lg:row-start-1 lg:mt-4 lg:justify-self-start"
            >
              Show instructors
            </ButtonLink>
          )}
        </div>
      ) : (
        <p className={cx(CARD, 'text-muted max-lg:hidden')}>
          Choose a neighborhood in the list or on the map.
        </p>
      )}
    </div>
  )
}
