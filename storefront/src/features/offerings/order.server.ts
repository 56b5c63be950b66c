import { text } from '@/features/forms/form_text.ts'
import { loadOfferings } from '@/features/offerings/offerings.server.ts'
import { refused, type Outcome } from '@/features/settings/outcome.ts'
import type { Api } from '@/lib/api.server.ts'

const PATH = '/instructor/offerings'

const WORDS = {
  changed_meanwhile:
    'Your offerings were changed in another window. This is how they stand now; nothing was moved.',
}

/**
 * Moves the offering whose button was pressed one place up or down: the path to go on to, where that
 * button has the focus again, or the page with what went wrong.
 */
export async function moveOffering(api: Api, form: FormData): Promise<string | Outcome> {
  const way = form.has('up') ? 'up' : 'down'
  const id = text(form, way)
  const { live } = await loadOfferings(api)
  const ids = moved(
    live.map((offering) => offering.id),
    id,
    way === 'up' ? -1 : 1
  )
  const version = text(form, 'version') || undefined
  const answer = await api.put(`${PATH}/order`, { offering_ids: ids }, version)
  if (!answer.ok) return refused(form, answer, [], WORDS)
  return `${PATH}?${new URLSearchParams({ moved: id, way })}`
}

/** The first stays first, and the last stays last. */
function moved(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const from = ids.indexOf(id)
  const other = ids[from + by]
  if (from === -1 || other === undefined) return [...ids]
  return ids.with(from, other).with(from + by, id)
}
