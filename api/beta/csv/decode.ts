import { type CsvEncoding } from './types.js'

/** Text chunk by chunk, without byte order mark; what cannot be decoded becomes U+FFFD. */
export async function* decode(bytes: AsyncIterable<Uint8Array>, encoding: CsvEncoding) {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}
