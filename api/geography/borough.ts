import { placeKey } from './place_key.js'

/** The five boroughs, with the numbers that the City gives them. */
export const BOROUGHS = [
  { slug: 'manhattan', name: 'Manhattan', code: 1, aliases: ['New York County', 'MN'] },
  { slug: 'bronx', name: 'Bronx', code: 2, aliases: ['Bronx County', 'BX'] },
  { slug: 'brooklyn', name: 'Brooklyn', code: 3, aliases: ['Kings County', 'BK', 'Bklyn'] },
  { slug: 'queens', name: 'Queens', code: 4, aliases: ['Queens County', 'QN', 'Qns'] },
  {
    slug: 'staten-island',
    name: 'Staten Island',
    code: 5,
    aliases: ['Richmond County', 'SI'],
  },
] as const

export type Borough = (typeof BOROUGHS)[number]
export type BoroughSlug = Borough['slug']

/** By slug, name or another name, however it is written. */
export function boroughNamed(text: string): Borough | null {
  const key = placeKey(text)
  return (
    BOROUGHS.find(({ name, aliases }) => [name, ...aliases].some((n) => placeKey(n) === key)) ??
    null
  )
}

export const boroughOf = (slug: BoroughSlug): Borough =>
  BOROUGHS.find((borough) => borough.slug === slug)!
