import type { WriteStream } from 'node:tty'
import { width } from './width.ts'

/** How many cells a line may take: as many as the terminal has, any number in a file or pipe. */
export const room = ({ isTTY, columns }: Pick<WriteStream, 'isTTY' | 'columns'>): number =>
  isTTY && columns > 0 ? columns : Infinity

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
