import type { FileType } from './document.js'

const HEADS: [FileType, Buffer][] = [
  ['application/pdf', Buffer.from('%PDF-')],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
]

/**
 * What a file is by how it begins, whatever its name says; null for all that is not taken. A head that
 * comes later does not count, as a reader that searches for one would take the file for something else.
 */
export const typeOfFile = (bytes: Buffer): FileType | null =>
  HEADS.find(([, head]) => bytes.subarray(0, head.length).equals(head))?.[0] ?? null
