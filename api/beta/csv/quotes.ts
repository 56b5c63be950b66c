export type QuoteState = {
  /** The line ends inside a quoted cell. */
  open: boolean
  /** A cell that came in open met a quote that neither closes it nor stands doubled. */
  stray: boolean
}

/**
 * Follows the quotes of one physical line the way csv-parse does with `relax_quotes` and `ltrim`:
 * a quote opens only at the start of a cell, and one that closes badly makes its cell plain text.
 */
export function followQuotes(line: string, delimiter: string, cameInOpen: boolean): QuoteState {
  let quoted = cameInOpen
  let fromBefore = cameInOpen
  let atStart = !cameInOpen
  for (let at = 0; at < line.length; at++) {
    const char = line[at]!
    if (quoted) {
      if (char !== '"') continue
      const next = line[at + 1]
      if (next === '"') at++
      else if (next === undefined || next === delimiter) quoted = fromBefore = false
      else if (fromBefore) return { open: false, stray: true }
      else quoted = false
    } else if (char === delimiter) atStart = true
    else if (char === '"' && atStart) {
      quoted = true
      atStart = false
    } else if (!isBlank(char)) atStart = false
  }
  return { open: quoted, stray: false }
}

function isBlank(char: string) {
  return char.trim() === ''
}
