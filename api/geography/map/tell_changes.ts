import type { MapChanges } from './map_plan.js'

const NAMED_AT_MOST = 20

const WORDS: Record<keyof MapChanges, string> = {
  added: 'new',
  changed: 'drawn or described anew',
  renamed: 'renamed',
  revived: 'back again',
  retired: 'retired',
}

/** What taking a map did, in lines for a terminal. */
export function tellChanges(changes: MapChanges): string[] {
  const lines = Object.entries(WORDS).flatMap(([what, word]) => {
    const slugs = changes[what as keyof MapChanges]
    return slugs.length === 0 ? [] : [`${slugs.length} ${word}: ${some(slugs)}`]
  })
  return lines.length === 0 ? ['nothing changed'] : lines
}

function some(slugs: string[]): string {
  const shown = slugs.toSorted().slice(0, NAMED_AT_MOST).join(', ')
  return slugs.length > NAMED_AT_MOST ? `${shown}, …` : shown
}
