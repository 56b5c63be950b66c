import { useEffect, useMemo, useState } from 'react'
import { Button } from '@/components/ui/Button.tsx'
import { Input } from '@/components/ui/Input.tsx'
import { AreaMap } from '@/features/map/AreaMap.tsx'
import {
  byBorough,
  findNeighborhoods,
  type Neighborhood,
} from '@/features/neighborhoods/neighborhood.ts'
import { BoroughBoxes } from './BoroughBoxes.tsx'
import { hasSame, tickedEarly } from './ticked_early.ts'
import { useChosen } from './useChosen.ts'

interface CoverageEditorProps {
  areas: readonly Neighborhood[]
  first: readonly number[]
}

/** The fields of the form: boxes and a map that say the same; without scripts the boxes alone. */
export function CoverageEditor({ areas, first }: CoverageEditorProps) {
  const [live, setLive] = useState(false)
  const [words, setWords] = useState('')
  const { chosen, change, choose, undo, canUndo } = useChosen(first)
  // Read while the boxes are still as somebody left them: React sets them back before any effect.
  const [early] = useState(() => tickedEarly(areas))
  const boroughs = useMemo(() => byBorough(areas), [areas])
  const found = useMemo(
    () => new Set(findNeighborhoods(areas, words).map(({ id }) => id)),
    [areas, words]
  )
  useEffect(() => {
    setLive(true)
    if (early && !hasSame(early, first)) choose(early)
  }, [])

  return (
    <div className="grid gap-5">
      {live && (
        <div>
          <label htmlFor="coverage-find" className="text-sm font-medium">
            Find a neighborhood by name or ZIP code
          </label>
          <Input
            id="coverage-find"
            type="search"
            autoComplete="off"
            maxLength={100}
            className="mt-1.5"
            value={words}
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
          {found.size === 0 && (
            <p role="status" className="mt-2 text-sm text-muted">
              No neighborhood has this in its name or ZIP code.
            </p>
          )}
        </div>
      )}
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <div id="coverage-area_ids" tabIndex={-1} className="grid min-w-0 gap-2">
          {boroughs.map(([borough, inside]) => (
            <BoroughBoxes
              key={borough}
              borough={borough}
              areas={areas.filter((area) => inside.includes(area))}
              found={found}
              chosen={chosen}
              live={live}
              onChange={change}
            />
          ))}
        </div>
        {live && (
          <div className="min-w-0 sm:sticky sm:top-24">
            <AreaMap
              label="Neighborhoods you travel to"
              selected={chosen}
              multiple
              among={words.trim() ? found : null}
              onChoose={({ id }) => change([id], !chosen.has(id))}
            />
          </div>
        )}
      </div>
      {live && (
        <div className="flex flex-wrap items-center gap-3">
          <p role="status" className="tabular-nums">
            {countWords(chosen.size)}
          </p>
          <Button variant="secondary" onClick={undo} disabled={!canUndo}>
            Undo
          </Button>
        </div>
      )}
    </div>
  )
}

function countWords(count: number): string {
  if (count === 0) return 'No neighborhood chosen: you travel nowhere.'
  return count === 1 ? 'One neighborhood chosen.' : `${count} neighborhoods chosen.`
}
