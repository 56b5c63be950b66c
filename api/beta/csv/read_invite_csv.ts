import { CsvReader } from './csv_reader.js'
import { decode } from './decode.js'
import { detectEncoding } from './detect_encoding.js'
import { type CsvHeader, type CsvRow, type CsvSource } from './types.js'

/**
 * Reads a list of invites in constant memory: the header first, then each row with its verdict.
 * Throws CsvRejected where the file as a whole is no use (see there for when).
 */
export async function* readInviteCsv(source: CsvSource): AsyncGenerator<CsvHeader | CsvRow, void> {
  const encoding = await detectEncoding(source)
  const reader = new CsvReader(encoding)
  for await (const text of decode(source(), encoding)) yield* reader.push(text)
  yield* reader.end()
}
