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

export type CsvColumn = {
  /** As written in the header; empty for a column without a name. */
  name: string
  key: string
  known: KnownColumn | null
}
