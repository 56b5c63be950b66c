import { NAME_LENGTH } from '#api/accounts/name_rules'

/** What a file may hold. Lengths of text count UTF-16 units, as `String.length` does. */
export const CSV_LIMITS = {
  bytes: 20 * 1024 * 1024,
  rows: 100_000,
  line: 64 * 1024,
  headerLine: 8 * 1024,
  columnName: 100,
  metadataColumns: 20,
  metadataValue: 500,
  email: 254,
  name: NAME_LENGTH,
  note: 1000,
  campaign: 60,
  expiryDays: { min: 1, max: 180 },
  /** A quoted cell may span this many lines before its quote counts as never closed. */
  recordLines: 50,
} as const
