export interface Neighborhood {
  id: number
  slug: string
  name: string
  borough: string
  aliases: string[]
  zips: string[]
}

/** What is the same in most ways to write a name: "Bed-Stuy" and "bed stuy". */
export const keyOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Those whose name, other name or ZIP code has the words in it; all of them for no words. */
export function findNeighborhoods(all: readonly Neighborhood[], words: string): Neighborhood[] {
  const key = keyOf(words)
  if (!key) return words.trim() ? [] : [...all]
  return all.filter(
    ({ name, aliases, zips }) =>
      [name, ...aliases].some((one) => keyOf(one).includes(key)) ||
      (/^\d{3,5}$/.test(key) && zips.some((zip) => zip.startsWith(key)))
  )
}

/** Borough by borough, in the order they come. */
export function byBorough(
  neighborhoods: readonly Neighborhood[]
): [borough: string, of: Neighborhood[]][] {
  return [...Map.groupBy(neighborhoods, ({ borough }) => borough)]
}
