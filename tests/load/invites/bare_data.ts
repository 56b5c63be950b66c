import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parse } from 'csv-parse'
import { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

/** Reads a file with the parser alone. */
export async function parseAlone(csv: string, rows: number): Promise<void> {
  let read = 0
  const records = Readable.from([Buffer.from(csv)]).pipe(parse({ columns: true }))
  for await (const record of records) if (record) read += 1
  if (read !== rows) throw new Error(`${read} records were read instead of ${rows}`)
}

/** Brings a file into a table with one COPY. */
export async function copyAlone(databaseUrl: string, csv: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(`
      CREATE TABLE IF NOT EXISTS bench_copy
        (email text, first_name text, last_name text, role text, note text, ticket text);
      TRUNCATE bench_copy`)
    const into = client.query(copyFrom('COPY bench_copy FROM STDIN WITH (FORMAT csv, HEADER)'))
    await pipeline(Readable.from([Buffer.from(csv)]), into)
  } finally {
    await client.query('DROP TABLE IF EXISTS bench_copy')
    await client.end()
  }
}
