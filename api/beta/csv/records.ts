import { CSV_LIMITS } from './limits.js'
import { type PhysicalLine } from './physical_lines.js'
import { followQuotes } from './quotes.js'
import { type CsvDelimiter } from './types.js'

export type CsvRecord = {
  line: number
  /** One record, its inner line breaks as LF; what is left of it where `broken` is set. */
  text: string
  broken: Break | null
}

type Break = { rule: 'too_long' | 'open_quote' | 'ambiguous'; detail: string }

const TOO_LONG: Break = {
  rule: 'too_long',
  detail: `the line is longer than ${CSV_LIMITS.line / 1024} KiB`,
}
const OPEN_QUOTE: Break = {
  rule: 'open_quote',
  detail: 'a quote opens on this line and is never closed',
}

/**
 * Joins physical lines to records. A quote left open spoils its own line only: reading goes on with
 * the next one. Where a closing quote is found but an inner line reads as a row of its own, nobody
 * can tell which was meant, so none of those lines may be sent.
 */
export class RecordSplitter {
  #lines: PhysicalLine[] = []
  #at = 0
  #ambiguousUpTo = 0
  looksLikeRow: (line: string) => boolean = () => false

  constructor(readonly delimiter: CsvDelimiter) {}

  push(lines: PhysicalLine[]) {
    this.#lines = [...this.#lines.slice(this.#at), ...lines]
    this.#at = 0
  }

  /** The next record, or null when more lines are needed (or, once `ended`, none are left). */
  next(ended: boolean): CsvRecord | null {
    const first = this.#lines[this.#at]
    if (!first) return null
    if (first.tooLong) return this.#spoil(first, TOO_LONG)
    if (first.number <= this.#ambiguousUpTo) return this.#spoil(first, this.#ambiguity)
    if (!first.text.includes('"')) return this.#take([first])
    if (!followQuotes(first.text, this.delimiter, false).open) return this.#take([first])
    return this.#join(first, ended)
  }

  #join(first: PhysicalLine, ended: boolean): CsvRecord | null {
    const joined = [first]
    let length = first.text.length
    while (joined.length < CSV_LIMITS.recordLines) {
      const line = this.#lines[this.#at + joined.length]
      if (!line && !ended) return null
      if (!line || line.tooLong || (length += line.text.length + 1) > CSV_LIMITS.line) break
      const { open, stray } = followQuotes(line.text, this.delimiter, true)
      if (stray) break
      joined.push(line)
      if (!open) return this.#close(joined)
    }
    return this.#spoil(first, OPEN_QUOTE)
  }

  #close(joined: PhysicalLine[]): CsvRecord {
    const [first, ...inner] = joined
    if (!inner.some((line) => this.looksLikeRow(line.text))) return this.#take(joined)
    this.#ambiguousUpTo = inner.at(-1)!.number
    return this.#spoil(first!, this.#ambiguity)
  }

  get #ambiguity(): Break {
    const detail = `a quote runs on to line ${this.#ambiguousUpTo}, over lines that read as rows of their own`
    return { rule: 'ambiguous', detail }
  }

  #take(lines: PhysicalLine[]): CsvRecord {
    this.#at += lines.length
    const text = lines.map((line) => line.text).join('\n')
    return { line: lines[0]!.number, text, broken: null }
  }

  #spoil(line: PhysicalLine, broken: Break): CsvRecord {
    this.#at++
    return { line: line.number, text: line.text, broken }
  }
}
