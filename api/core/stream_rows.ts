import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'

const ROWS_AT_ONCE = 1_000

type Query = DatabaseQueryBuilderContract<Record<string, unknown>>

/**
 * All rows of a query in pages by a unique key, for exports: constant memory, no long transaction.
 * The key column must be selected under its own name.
 */
export async function* streamPages<Row extends Record<string, unknown>>(
  query: Query,
  column: string,
  key: string = column.split('.').at(-1)!
): AsyncGenerator<Row[]> {
  for (let last: unknown = null; ;) {
    const page = query.clone().orderByRaw(`${column} asc`).limit(ROWS_AT_ONCE)
    if (last !== null) page.whereRaw(`${column} > ?`, [last as string])
    const rows = (await page) as Row[]
    yield rows
    if (rows.length < ROWS_AT_ONCE) return
    last = rows.at(-1)![key]
  }
}

/** As `streamPages`, row by row. */
export async function* streamRows<Row extends Record<string, unknown>>(
  query: Query,
  column: string,
  key?: string
): AsyncGenerator<Row> {
  for await (const rows of streamPages<Row>(query, column, key)) yield* rows
}
