import { readPage, toPage, type Cursor, type CursorPage } from '#api/core/page'
import { unprocessable } from '#api/core/errors'
import type { ShownArea } from './area.js'
import { listAreas, type AreaPlace } from './area_queries.js'
import { boroughOf, type BoroughSlug } from './borough.js'
import { placeKey, zipIn } from './place_key.js'

const USUAL_LIMIT = 100

interface Wish {
  limit?: number
  cursor?: string
  borough?: BoroughSlug
  q?: string
}

/** One page of the neighborhoods, borough by borough, whose name or ZIP code has `q` in it. */
export async function pageOfAreas({
  limit = USUAL_LIMIT,
  cursor,
  borough,
  q,
}: Wish): Promise<CursorPage<ShownArea>> {
  const { after } = readPage({ cursor })
  const place = after && placeIn(after)
  const key = q ? placeKey(q) : null
  // A search for signs alone finds nothing.
  if (key === '') return { rows: [], next: null }
  const zip = q ? zipIn(q) : null
  const rows = await listAreas({ borough: borough ?? null, key, zip, after: place, limit })
  return toPage(rows, limit, (area) => ({
    at: `${boroughOf(area.borough).code}|${area.name}`,
    id: String(area.id),
  }))
}

/** What the cursor of a page says; a name may have bars of its own. */
function placeIn({ at, id }: Cursor): AreaPlace {
  const [, borough, name] = /^(\d)\|(.*)$/su.exec(at) ?? []
  if (borough === undefined || !/^\d{1,9}$/.test(id)) throw foreign()
  return { borough: Number(borough), name, id: Number(id) }
}

const foreign = () => unprocessable('cursor', 'cursor', 'This cursor is not one of this list.')
