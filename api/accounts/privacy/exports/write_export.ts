import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { wallClock } from '#api/core/clock'
import type { Person } from '../records/person.js'
import { personalTables, type PersonalTable } from '../records/personal_tables.js'
import { knownSections } from '../records/registries.js'
import { rowsOfPerson } from './person_data_queries.js'

const FORMAT = 'instainstru/personal-data/1'

/** Everything about a person as JSON, piece by piece: one member for each section. */
export async function* writtenExport(
  trx: TransactionClientContract,
  person: Person,
  keepAlive: () => Promise<void>
): AsyncGenerator<string> {
  const head = { format: FORMAT, made_at: wallClock.now().toISO(), person: person.id }
  yield `${JSON.stringify(head).slice(0, -1)},"sections":{`
  let comma = ''
  for (const table of tablesShown()) {
    yield `${comma}${JSON.stringify(table.section ?? table.table)}:`
    yield* writtenRows(trx, table, person)
    comma = ','
    await keepAlive()
  }
  for (const [name, section] of knownSections()) {
    yield `${comma}${JSON.stringify(name)}:`
    yield* writtenSection(await section(trx, person), keepAlive)
    comma = ','
    await keepAlive()
  }
  yield '}}\n'
}

/** The account first, as people read from the top. */
const tablesShown = (): PersonalTable[] =>
  personalTables()
    .filter(({ shown }) => shown.length > 0)
    .reverse()

async function* writtenRows(
  trx: TransactionClientContract,
  table: PersonalTable,
  person: Person
): AsyncGenerator<string> {
  let comma = '['
  for await (const row of rowsOfPerson(trx, table, person)) {
    yield comma + JSON.stringify(table.toExport ? table.toExport(row, person) : row)
    comma = ','
  }
  yield comma === '[' ? '[]' : ']'
}

/** What is long comes one by one, so that memory stays as it is. */
async function* writtenSection(
  section: unknown,
  keepAlive: () => Promise<void>
): AsyncGenerator<string> {
  if (!isLong(section)) {
    yield JSON.stringify(section)
    return
  }
  let comma = '['
  for await (const entry of section) {
    yield comma + JSON.stringify(entry)
    comma = ','
    await keepAlive()
  }
  yield comma === '[' ? '[]' : ']'
}

const isLong = (section: unknown): section is AsyncIterable<unknown> =>
  typeof section === 'object' && section !== null && Symbol.asyncIterator in section
