import { width } from './width.ts'

/** Breaks text at spaces so that it stays within `columns`; the lines after the first are indented. */
export function wrap(text: string, columns: number, indent: number): string {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!
    if (line && width(line) + 1 + width(word) > columns - indent) lines.push(word)
    else lines[lines.length - 1] = line ? `${line} ${word}` : word
  }
  return lines.join(`\n${' '.repeat(indent)}`)
}
