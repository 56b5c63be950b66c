import { useEffect, useMemo, useRef, useState } from 'react'
import { Input } from '@/components/ui/Input.tsx'
import { AreaMap } from '@/features/map/AreaMap.tsx'
import { BoroughList } from './BoroughList.tsx'
import { Chosen } from './Chosen.tsx'
import { findNeighborhoods, type Neighborhood } from './neighborhood.ts'

interface FinderProps {
  neighborhoods: readonly Neighborhood[]
  /** What the address bar says already. */
  words: string
  chosen: string | null
  /** Whether this visitor may look for instructors. */
  search: boolean
}

/** Neighborhoods as a list and as a map that say the same; without scripts the list does it alone. */
export function Finder(props: FinderProps) {
  const { neighborhoods, words: first, chosen: firstSlug, search } = props
  const [words, setWords] = useState(first)
  const [slug, setSlug] = useState(firstSlug)
  const field = useRef<HTMLInputElement>(null)
  // On a slow line somebody types before this is here.
  useEffect(() => setWords(field.current?.value ?? ''), [])
  const found = useMemo(() => findNeighborhoods(neighborhoods, words), [neighborhoods, words])
  const chosen = neighborhoods.find((one) => one.slug === slug) ?? null
  const among = useMemo(() => new Set(found.map(({ id }) => id)), [found])
  const selected = useMemo(() => new Set(chosen ? [chosen.id] : []), [chosen])

  return (
    <div className="mt-8 grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] lg:grid-rows-[auto_1fr]">
      <div className="min-w-0">
        <form role="search" action="/neighborhoods" onSubmit={(event) => event.preventDefault()}>
          <label htmlFor="find" className="font-medium">
            Name or ZIP code
          </label>
          <Input
            ref={field}
            id="find"
            name="q"
            type="search"
            maxLength={100}
            autoComplete="off"
            placeholder="Park Slope, LES, 11215"
            className="mt-2"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </form>
        <p role="status" className="mt-2 text-sm text-muted">
          {found.length === 0
            ? 'No neighborhood has this in its name or ZIP code. Is it in New York City?'
            : `${found.length} of ${neighborhoods.length} neighborhoods`}
        </p>
      </div>
      <div className="min-w-0">
        <BoroughList
          neighborhoods={found}
          found={found.length < neighborhoods.length}
          chosen={slug}
          onChoose={setSlug}
        />
      </div>
      <div className="contents lg:sticky lg:top-24 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:block lg:min-w-0 lg:self-start">
        <Chosen neighborhood={chosen} search={search} />
        <div className="min-w-0">
          <AreaMap
            label="Neighborhoods of New York City"
            selected={selected}
            among={words.trim() ? among : null}
            onChoose={(area) => setSlug(area.slug)}
          />
        </div>
      </div>
    </div>
  )
}
