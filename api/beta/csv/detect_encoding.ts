import { binaryKind } from './binary.js'
import { CsvRejected } from './csv_rejected.js'
import { CSV_LIMITS } from './limits.js'
import { type CsvEncoding, type CsvSource } from './types.js'
import { Utf8Census } from './utf8_census.js'

const SAMPLE_BYTES = 64 * 1024

/**
 * First pass over the whole file: the one byte that tells Windows-1252 from UTF-8 may be its last.
 * Throws CsvRejected for a file that is empty, too large, binary or in UTF-32.
 */
export async function detectEncoding(source: CsvSource): Promise<CsvEncoding> {
  const census = new Utf8Census()
  const sample = Buffer.alloc(SAMPLE_BYTES)
  let size = 0
  for await (const chunk of source()) {
    if (size < SAMPLE_BYTES) sample.set(chunk.subarray(0, SAMPLE_BYTES - size), size)
    size += chunk.length
    if (size > CSV_LIMITS.bytes) throw tooLarge()
    census.push(chunk)
  }
  census.end()
  if (size === 0) throw CsvRejected.file('empty', 'The file is empty.')
  return decide(sample.subarray(0, Math.min(size, SAMPLE_BYTES)), census)
}

function decide(sample: Buffer, census: Utf8Census): CsvEncoding {
  const utf32 = startsWith(sample, 0xff, 0xfe, 0, 0) || startsWith(sample, 0, 0, 0xfe, 0xff)
  if (utf32) throw CsvRejected.file('undecodable', 'The file is in UTF-32; save it as UTF-8.')
  if (startsWith(sample, 0xff, 0xfe)) return 'utf-16le'
  if (startsWith(sample, 0xfe, 0xff)) return 'utf-16be'
  const wide = wideWithoutMark(sample)
  if (wide) return wide
  const kind = binaryKind(sample)
  if (kind) throw CsvRejected.file('binary', `The file is ${kind}, not CSV text.`)
  if (startsWith(sample, 0xef, 0xbb, 0xbf)) return 'utf-8'
  // Mostly well-formed means UTF-8 with damage, which then spoils its own rows only.
  return census.broken === 0 || census.multibyte > census.broken ? 'utf-8' : 'windows-1252'
}

/** A header is plain ASCII, so in UTF-16 every second of its bytes is NUL. */
function wideWithoutMark(sample: Buffer): CsvEncoding | null {
  const head = sample.subarray(0, 64)
  const nuls = [0, 0]
  head.forEach((byte, at) => byte === 0 && nuls[at % 2]!++)
  const most = head.length * 0.4
  if (nuls[1]! >= most && nuls[0] === 0) return 'utf-16le'
  return nuls[0]! >= most && nuls[1] === 0 ? 'utf-16be' : null
}

function startsWith(sample: Buffer, ...bytes: number[]) {
  return bytes.every((byte, at) => sample[at] === byte)
}

function tooLarge() {
  const mebibytes = CSV_LIMITS.bytes / 1024 / 1024
  return CsvRejected.file('too_large', `The file is larger than ${mebibytes} MiB.`)
}
