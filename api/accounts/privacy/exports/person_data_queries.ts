import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { rowsOf } from '#api/core/queue/sql'
import { bindingsIn, type Person } from '../records/person.js'
import type { PersonalTable } from '../records/personal_tables.js'

const AT_ONCE = 500

/** Everything is read as of one moment. */
export const seeOneMoment = (trx: TransactionClientContract) =>
  rowsOf(trx, 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY')

/** A person's rows of one table, some at a time, so that memory stays as it is. */
export async function* rowsOfPerson(
  trx: TransactionClientContract,
  { table, mine, shown, order }: PersonalTable,
  person: Person
): AsyncGenerator<Record<string, unknown>> {
  const sql = `DECLARE person_rows CURSOR FOR
    SELECT ${shown.join(', ')} FROM ${table} WHERE ${mine} ORDER BY ${order ?? shown[0]}`
  await rowsOf(trx, sql, bindingsIn(sql, person))
  try {
    for (let read = AT_ONCE; read === AT_ONCE;) {
      const rows = await rowsOf<Record<string, unknown>>(trx, `FETCH ${AT_ONCE} FROM person_rows`)
      yield* rows
      read = rows.length
    }
  } finally {
    await rowsOf(trx, 'CLOSE person_rows')
  }
}
