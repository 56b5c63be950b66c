import { CsvRejected } from './csv_rejected.js'
import { delimiterHint, detectDelimiter } from './delimiter.js'
import { parseAddress } from './address.js'
import { readHeader } from './header.js'
import { type CsvLayout } from './layout.js'
import { CSV_LIMITS } from './limits.js'
import { PhysicalLines, type PhysicalLine } from './physical_lines.js'
import { RecordSplitter } from './records.js'
import { readRow } from './row.js'
import { type CsvDelimiter, type CsvEncoding, type CsvHeader, type CsvRow } from './types.js'

type Event = CsvHeader | CsvRow

/** The reader's state between two chunks of text. */
export class CsvReader {
  #lines = new PhysicalLines()
  #hint: CsvDelimiter | null = null
  #splitter: RecordSplitter | null = null
  #layout: CsvLayout | null = null
  #rows = 0

  constructor(readonly encoding: CsvEncoding) {}

  *push(text: string): Generator<Event, void> {
    yield* this.#take(this.#lines.push(text), false)
  }

  *end(): Generator<Event, void> {
    yield* this.#take(this.#lines.end(), true)
    if (!this.#layout) throw CsvRejected.file('empty', 'The file is empty.')
    if (this.#rows === 0)
      throw CsvRejected.file('rows_missing', 'There is no row below the header.')
  }

  *#take(lines: PhysicalLine[], ended: boolean): Generator<Event, void> {
    const splitter = (this.#splitter ??= this.#open(lines))
    if (!splitter) return
    splitter.push(lines)
    for (let record = splitter.next(ended); record; record = splitter.next(ended)) {
      if (record.text.trim() === '') continue
      if (!this.#layout) {
        const delimiter = splitter.delimiter
        this.#layout = readHeader(record, delimiter)
        splitter.looksLikeRow = (line) => this.#looksLikeRow(line, delimiter)
        const { columns: all, unknown } = this.#layout
        const columns = all.map(({ name }) => name).filter(Boolean)
        yield { kind: 'header', columns, unknown, encoding: this.encoding, delimiter }
      } else {
        const row = readRow(record, this.#layout, splitter.delimiter)
        if (!row) continue
        if (++this.#rows > CSV_LIMITS.rows) throw tooManyRows()
        yield row
      }
    }
  }

  /** Drops blank lines and Excel's hint above the header, whose first line tells the delimiter. */
  #open(lines: PhysicalLine[]) {
    while (lines.length > 0) {
      const text = lines[0]!.text
      const hint = delimiterHint(text)
      if (text.trim() !== '' && !hint)
        return new RecordSplitter(this.#hint ?? detectDelimiter(text))
      this.#hint ??= hint
      lines.shift()
    }
    return null
  }

  #looksLikeRow(line: string, delimiter: CsvDelimiter) {
    const cells = line.split(delimiter)
    const { columns, emailAt } = this.#layout!
    return (
      (cells.length > 1 || columns.length === 1) &&
      parseAddress((cells[emailAt] ?? '').replaceAll('"', '')).ok
    )
  }
}

function tooManyRows() {
  return CsvRejected.file('rows_too_many', `There are more than ${CSV_LIMITS.rows} rows.`)
}
