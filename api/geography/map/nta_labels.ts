import { placeKey } from '../place_key.js'

/**
 * Tabulation areas that people would look for under another part of their name than the first, by
 * the key of the name without what stands in brackets.
 */
const CALLED = new Map(
  [
    ['Midtown South-Flatiron-Union Square', 'Flatiron'],
    ['East Midtown-Turtle Bay', 'Midtown East'],
    ['Upper East Side-Lenox Hill-Roosevelt Island', 'Upper East Side'],
    ['Manhattanville-West Harlem', 'Manhattanville'],
    ['University Heights-Fordham', 'University Heights'],
    ['Downtown Brooklyn-DUMBO-Boerum Hill', 'Downtown Brooklyn'],
    ['Windsor Terrace-South Slope', 'Windsor Terrace'],
    ['Claremont Village-Claremont', 'Claremont'],
    ['Astoria-Ditmars-Steinway', 'Ditmars Steinway'],
    ['Old Astoria-Hallets Point', 'Astoria'],
    ['Pomonok-Electchester-Hillcrest', 'Hillcrest'],
    ['Breezy Point-Belle Harbor-Rockaway Park-Broad Channel', 'Rockaway Park'],
    ['Tompkinsville-Stapleton-Clifton-Fox Hills', 'Stapleton'],
    ['Grasmere-Arrochar-South Beach-Dongan Hills', 'South Beach'],
    ['New Springville-Willowbrook-Bulls Head-Travis', 'New Springville'],
    ['West New Brighton-Silver Lake-Grymes Hill', 'West New Brighton'],
  ].map(([name, called]) => [placeKey(name), called])
)

/** Hyphens that join one name and do not part two. */
const JOINED = /\b(Bedford|Co)-(Stuyvesant|op\b)/gi

export interface Label {
  /** What people call the area. */
  name: string
  /** Its other parts, by which it is found too. */
  others: string[]
}

/**
 * What people call a tabulation area of homes: "Upper East Side-Carnegie Hill" is a part of the Upper
 * East Side, "Harlem (North)" a part of Harlem. Areas of one borough with one label are one area.
 */
export function labelOf(ntaName: string): Label {
  const plain = ntaName.replace(/\s*\([^)]*\)/g, '').trim()
  const parts = plain
    .replace(JOINED, '$1\u2010$2')
    .split(/-/)
    .map((part) => part.replaceAll('\u2010', '-').trim())
    .filter(Boolean)
  const name = CALLED.get(placeKey(plain)) ?? parts[0]
  return { name, others: parts.filter((part) => placeKey(part) !== placeKey(name)) }
}
