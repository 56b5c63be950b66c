import { text } from '@/features/forms/form_text.ts'
import {
  COVERAGE_FIELDS,
  COVERAGE_WORDS,
  without,
  type Coverage,
} from '@/features/instructor/coverage/coverage.ts'
import { refused, type Act, type Outcome } from '@/features/settings/outcome.ts'
import { bodyOf } from '@/lib/unavailable.ts'
import type { Api } from '@/lib/api.server.ts'
import type { Neighborhood } from '@/features/neighborhoods/neighborhood.ts'

const PATH = '/instructor/coverage'

export interface CoverageContent {
  areas: Neighborhood[]
  saved: number[]
  version: string
}

export async function loadCoverage(api: Api): Promise<CoverageContent> {
  const all = bodyOf(await api.get<Neighborhood[]>('/neighborhoods?limit=1000'))
  const answer = await api.get<Coverage>(PATH)
  const { area_ids: saved } = bodyOf(answer)
  const areas = all.map(({ id, slug, name, borough, aliases, zips }) => ({
    ...{ id, slug, name, borough, aliases, zips },
  }))
  return { areas, saved, version: (answer.ok && answer.etag) || '' }
}

const save: Act = async (api, form) => {
  const wish = { area_ids: numbersIn(form, 'area_ids'), boroughs: form.getAll('boroughs') }
  const answer = await api.put(PATH, wish, text(form, 'version') || undefined)
  if (answer.ok) return { done: 'coverage' }
  return refused(form, answer, Object.keys(COVERAGE_FIELDS), COVERAGE_WORDS)
}

export const COVERAGE_ACTS: Record<string, Act> = { coverage: save }

/** What the form shows: what was ticked when it comes back, and what another window did meanwhile. */
export function shownCoverage({ saved }: CoverageContent, outcome: Outcome | undefined) {
  if (outcome?.act !== 'coverage') return { chosen: saved, added: [], removed: [] }
  const numbers = (name: string) => listed(outcome.values[name]?.split(',') ?? [])
  const seen = numbers('seen')
  const moved = outcome.failure?.code === 'changed_meanwhile'
  return {
    chosen: numbers('area_ids'),
    added: moved ? without(saved, seen) : [],
    removed: moved ? without(seen, saved) : [],
  }
}

const numbersIn = (form: FormData, name: string) => listed(form.getAll(name).map(String))
const listed = (words: string[]) => words.filter((word) => /^\d{1,9}$/.test(word)).map(Number)
