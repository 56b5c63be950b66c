const graphemes = new Intl.Segmenter()
/** East Asian wide and full-width blocks, and what terminals draw as an emoji: two cells each. */
const WIDE =
  /\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u
const INVISIBLE = /^[\p{Mark}\p{Cf}]+$/u
const PLAIN = /^[\x20-\x7e]*$/

/** How many cells of a terminal a text without control characters takes. */
export function width(text: string): number {
  if (PLAIN.test(text)) return text.length
  let cells = 0
  for (const { segment } of graphemes.segment(text)) cells += cellsOf(segment)
  return cells
}

/** The longest beginning of a text that takes at most `columns` cells. */
export function head(text: string, columns: number): string {
  if (PLAIN.test(text)) return text.slice(0, columns)
  let kept = ''
  let used = 0
  for (const { segment } of graphemes.segment(text)) {
    used += cellsOf(segment)
    if (used > columns) break
    kept += segment
  }
  return kept
}

const cellsOf = (grapheme: string): number =>
  WIDE.test(grapheme) ? 2 : INVISIBLE.test(grapheme) ? 0 : 1
