import { useQueries } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { http } from '../data/http.ts'
import { ADMIN_API } from '../data/provider.ts'
import type { Section } from '../section.ts'
import { FINDERS, type Hit } from './finders.ts'

const MOST_HITS = 5
const PAUSE_MS = 200
const SHORTEST = 2

/** What was found in one section, and whether it is still being looked for. */
export interface Found {
  section: Section
  hits: Hit[]
  looking: boolean
  failed: boolean
}

/**
 * Rows that hold what is typed, from the sections this person may open. Asked once the typing pauses;
 * what is no longer wanted is called off.
 */
export function useHits(sections: readonly Section[], typed: string): Found[] {
  const wanted = useSettled(typed.trim())
  const finders = FINDERS.flatMap((finder) => {
    const section = sections.find(({ name }) => name === finder.resource)
    return section ? [{ ...finder, section }] : []
  })
  const enabled = wanted.length >= SHORTEST
  const answers = useQueries({
    queries: finders.map(({ resource, toHit }) => ({
      queryKey: ['palette', resource, wanted],
      enabled,
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const params = { q: wanted, _start: 0, _end: MOST_HITS }
        const { data } = await http.get<never[]>(`${ADMIN_API}/${resource}`, { params, signal })
        return data.map(toHit)
      },
    })),
  })
  return finders.map(({ section }, index) => ({
    section,
    hits: answers[index]?.data ?? [],
    looking: answers[index]?.isFetching ?? false,
    failed: answers[index]?.isError ?? false,
  }))
}

/** What was typed, once nothing more has come for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
