const SIGNATURES: [name: string, bytes: number[]][] = [
  ['an Excel workbook or another ZIP file', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Excel workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a gzip file', [0x1f, 0x8b]],
  ['a 7z file', [0x37, 0x7a, 0xbc, 0xaf]],
  ['a RAR file', [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
  ['a rich text document', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
]

/** Names what the first bytes of a file give away, or null when they may be text. */
export function binaryKind(sample: Uint8Array) {
  const known = SIGNATURES.find(([, bytes]) => bytes.every((byte, at) => sample[at] === byte))
  if (known) return known[0]
  const controls = sample.reduce((sum, byte) => sum + (isControl(byte) ? 1 : 0), 0)
  // A stray NUL spoils its row only; text never has one control byte in twenty.
  return controls >= 8 && controls * 20 > sample.length ? 'a binary file' : null
}

function isControl(byte: number) {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20) || byte === 0x7f
}
