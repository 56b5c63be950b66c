import { head, width } from './width.ts'

/** Cuts text to at most `columns` cells, the last of which is then an ellipsis. */
export function fit(text: string, columns: number): string {
  return width(text) <= columns ? text : `${head(text, columns - 1).trimEnd()}…`
}

/** Fills up with spaces to `columns` cells. */
export function pad(text: string, columns: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, columns - width(text)))
  return align === 'left' ? text + space : space + text
}
