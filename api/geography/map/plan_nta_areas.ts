import type { AreaKind } from '../area.js'
import type { BoroughSlug } from '../borough.js'
import { placeKey } from '../place_key.js'
import { slugOf, type PlannedArea } from './map_plan.js'
import type { Nta, NtaType } from './nta_file.js'
import { labelOf, type Label } from './nta_labels.js'

const KINDS: Record<NtaType, AreaKind> = {
  '0': 'neighborhood',
  '5': 'institution',
  '6': 'industry',
  '7': 'cemetery',
  '8': 'airport',
  '9': 'park',
}

export interface NtaPlan {
  areas: PlannedArea[]
  outlines: { slug: string; geometry: string }[]
}

/**
 * What the City's areas are in our house: under the names people use, those of our own map where it
 * has them, so that their ids, other names and ZIP codes stay. Parks and the like are hidden.
 */
export function planNtaAreas(ntas: Nta[], own: PlannedArea[]): NtaPlan {
  const known = ownByKey(own)
  const planned = new Map<string, PlannedArea>()
  const taken = new Set(own.map(({ slug }) => slug))
  const outlines: NtaPlan['outlines'] = []
  for (const nta of ntas) {
    const label = nta.type === '0' ? labelOf(nta.name) : { name: nta.name, others: [] }
    const key = `${nta.borough.slug} ${placeKey(label.name)}`
    const same = sameKind(nta, known.get(key))
    const place = same?.slug ?? key
    const area = planned.get(place) ?? begin(nta, label.name, same, taken)
    taken.add(area.slug)
    planned.set(place, extend(area, nta, label, known))
    outlines.push({ slug: area.slug, geometry: nta.geometry })
  }
  return { areas: [...planned.values()], outlines }
}

/** Our areas by every name they have; a name of its own counts more than another's alias. */
function ownByKey(own: PlannedArea[]): Map<string, PlannedArea> {
  const entry = (area: PlannedArea, name: string): [string, PlannedArea] => [
    `${area.borough} ${placeKey(name)}`,
    area,
  ]
  return new Map([
    ...own.flatMap((area) => area.aliases.map((alias) => entry(area, alias))),
    ...own.map((area) => entry(area, area.name)),
  ])
}

/** A fort of the army is not the neighborhood that has its name from it. */
const sameKind = ({ type }: Nta, area: PlannedArea | undefined) =>
  area?.hidden === isHidden(type) ? area : undefined

const isHidden = (type: NtaType) => KINDS[type] !== 'neighborhood'

function begin(
  { borough, type }: Nta,
  name: string,
  same: PlannedArea | undefined,
  taken: Set<string>
): PlannedArea {
  const kind = KINDS[type]
  return {
    slug: same?.slug ?? freeSlug(name, borough.slug, taken),
    name: same?.name ?? name,
    borough: borough.slug,
    kind,
    hidden: isHidden(type),
    aliases: same?.aliases ?? [],
    zips: same?.zips ?? [],
    codes: [],
    centre: same?.centre ?? null,
  }
}

/** Another borough may have the same name, on our own map or in the file. */
function freeSlug(name: string, borough: BoroughSlug, taken: Set<string>): string {
  const plain = slugOf(name)
  if (!taken.has(plain)) return plain
  const slug = `${plain}-${borough}`
  for (let next = 2, numbered = slug; ; numbered = `${slug}-${next++}`) {
    if (!taken.has(numbered)) return numbered
  }
}

function extend(
  area: PlannedArea,
  nta: Nta,
  { others }: Label,
  known: Map<string, PlannedArea>
): PlannedArea {
  const has = new Set([area.name, ...area.aliases].map(placeKey))
  // What is an area of ours by itself leads here once it is retired.
  const fresh = others.filter(
    (name) => !has.has(placeKey(name)) && !known.has(`${area.borough} ${placeKey(name)}`)
  )
  return {
    ...area,
    codes: [...area.codes, nta.code],
    aliases: [...area.aliases, ...fresh],
  }
}
