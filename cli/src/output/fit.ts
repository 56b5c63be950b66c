import stringWidth from 'string-width'

const graphemes = new Intl.Segmenter()

export const width = (text: string): number => stringWidth(text)

/** Cuts text to at most `columns` cells, the last of which is then an ellipsis. */
export function fit(text: string, columns: number): string {
  if (width(text) <= columns) return text
  let kept = ''
  let used = 0
  for (const { segment } of graphemes.segment(text)) {
    used += width(segment)
    if (used > columns - 1) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

/** Fills up with spaces to `columns` cells. */
export function pad(text: string, columns: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, columns - width(text)))
  return align === 'left' ? text + space : space + text
}
