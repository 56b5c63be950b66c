export const KNOWN_COLUMNS = [
  'email',
  'first_name',
  'last_name',
  'role',
  'expires_in_days',
  'founding',
  'note',
  'campaign',
] as const
export type KnownColumn = (typeof KNOWN_COLUMNS)[number]

/** A column that is kept as metadata and not used, with what it may have been meant for. */
export type UnknownColumn = { name: string; meant: KnownColumn | null }

export type CsvColumn = {
  /** As written in the header; empty for a column without a name. */
  name: string
  key: string
  known: KnownColumn | null
}
