/** Long names make long addresses; nobody types more than this. */
const LONGEST = 60

/** For names without a letter that addresses are written with. */
const NAMELESS = 'instructor'

/** The address a shown name asks for: "Zoë K." is `zoe-k`. Letters, digits and single dashes only. */
export function slugBase(shownName: string): string {
  const plain = shownName
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
  return plain || NAMELESS
}

/** The first that nobody has or had: `zoe-k`, `zoe-k-2`, `zoe-k-3` … */
export function freeSlug(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base
  let number = 2
  while (taken.has(`${base}-${number}`)) number += 1
  return `${base}-${number}`
}
