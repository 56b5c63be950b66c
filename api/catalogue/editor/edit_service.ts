import type { Actor } from '#api/core/actor'
import { Refusal, unprocessable } from '#api/core/errors'
import { wallClock } from '#api/core/clock'
import {
  EDITABLE,
  inOrder,
  plainAlias,
  type EditableFields,
  type ServiceRow,
} from '../catalogue.js'
import type { Snapshot } from '../load/snapshot.js'
import { ambiguities } from '../meanings.js'
import { rowMeanings } from '../row_meanings.js'
import { changeService } from './change_service.js'

interface Asked {
  ifMatch?: string
  correlationId?: string
}

/** Gives a service other words, ages or flags. 422 for a word that means something else already. */
export function editService(
  actor: Actor,
  id: string,
  fields: Partial<EditableFields>,
  { ifMatch, correlationId }: Asked
): Promise<void> {
  return changeService(
    actor,
    id,
    {
      action: 'service.edited',
      fields: EDITABLE,
      ifMatch,
      of(row, catalogue) {
        const after = { ...row, ...tidy(fields) }
        const other = otherMeaning(after, catalogue)
        if (!other) return after
        const field = other.word === plainAlias(after.name) ? 'name' : 'aliases'
        throw unprocessable(field, 'alias_taken', `"${other.word}" already means ${other.slug}.`)
      },
    },
    correlationId
  )
}

/** Offers a service to nobody any more. Who teaches or booked it keeps it. */
export function retireService(actor: Actor, id: string, reason: string, asked: Asked) {
  const retired_at = wallClock.now().toJSDate()
  const retired = { state: 'retired' as const, retired_at, retired_reason: reason }
  return move(actor, id, 'service.retired', reason, asked, (row) =>
    row.state === 'retired' ? row : { ...row, ...retired }
  )
}

/** Offers it again; 409 where one of its words means something else by now. */
export function restoreService(actor: Actor, id: string, reason: string, asked: Asked) {
  return move(actor, id, 'service.restored', reason, asked, (row, catalogue) => {
    if (row.state === 'live') return row
    const after = { ...row, state: 'live' as const, retired_at: null, retired_reason: null }
    const other = otherMeaning(after, catalogue)
    if (!other) return after
    throw new Refusal(409, 'alias_taken', {
      detail: `"${other.word}" means ${other.slug} by now. Change that one first.`,
      extra: other,
    })
  })
}

function move(
  actor: Actor,
  id: string,
  action: string,
  reason: string,
  { ifMatch, correlationId }: Asked,
  of: (row: ServiceRow, catalogue: Snapshot) => ServiceRow
): Promise<void> {
  const change = { action, reason, ifMatch, of, fields: ['state' as const] }
  return changeService(actor, id, change, correlationId)
}

const tidy = ({ aliases, age_groups, ...rest }: Partial<EditableFields>) => ({
  ...rest,
  ...(aliases && { aliases: [...new Set(aliases.map(plainAlias))] }),
  ...(age_groups && { age_groups: inOrder(age_groups) }),
})

/** The first word of a live service that stands for something else as well. */
function otherMeaning(row: ServiceRow, catalogue: Snapshot) {
  if (row.state === 'retired') return null
  const services = catalogue.services.map((one) => (one.id === row.id ? row : one))
  const found = ambiguities(rowMeanings(catalogue, services), new Set(catalogue.sharedAliases))
  for (const { word, meanings } of found) {
    const slugs = meanings.map(({ path }) => path.at(-1)!)
    const other = slugs.find((slug) => slug !== row.slug)
    if (slugs.includes(row.slug) && other) return { word, slug: other }
  }
  return null
}
