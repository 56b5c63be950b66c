import type { Person } from './person.js'

/**
 * A table that holds something of people: which rows are a person's, what of them they get to read,
 * and what becomes of them when the person is erased. docs/privacy.md is made from these; a test
 * fails on a table or column of the database that nobody has thought about.
 */
export interface PersonalTable {
  table: string
  /** What the rows are, for people. */
  what: string
  /** SQL: whether a row is the person's; may name `:id`, `:addresses` and `:mailboxes`. */
  mine: string
  /** Columns that the person gets in their export. */
  shown: readonly string[]
  /** The others, each with the reason why it is left out. */
  left_out: Record<string, string>
  /** Where the rows come in the export, when not under the table's name. */
  section?: string
  order?: string
  /** What is made of a row for the export; `shown` as it is when absent. */
  toExport?: (row: Record<string, unknown>, person: Person) => unknown
  erased: Erasure
}

/** Rows go, some of their columns are overwritten (by SQL), or they stay as they are. */
export type Erasure =
  | { rows: 'deleted' }
  | { rows: 'emptied'; set: Record<string, string>; why: string }
  | { rows: 'kept'; why: string }

const tables: PersonalTable[] = []
const others = new Map<string, string>()

/** Erased in the order of definition: what is found through another table's rows comes before it. */
export function definePersonalTables(defined: readonly PersonalTable[]): void {
  for (const table of defined) {
    assertNew(table.table)
    tables.push(table)
  }
}

/** Tables that hold nothing of a person but, at most, ids: each with what it holds. */
export function defineOtherTables(defined: Record<string, string>): void {
  for (const [table, holds] of Object.entries(defined)) {
    assertNew(table)
    others.set(table, holds)
  }
}

function assertNew(name: string): void {
  if (others.has(name) || tables.some(({ table }) => table === name)) {
    throw new Error(`the table "${name}" is described twice`)
  }
}

export const personalTables = (): readonly PersonalTable[] => tables
export const otherTables = (): ReadonlyMap<string, string> => others
