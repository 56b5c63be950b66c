import { Client } from 'pg'

/** Makes each commit wait 2 ms, as on a usual disk, or no longer than it has to. */
export async function slowDisk(databaseUrl: string, slow: boolean): Promise<void> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(`ALTER SYSTEM SET commit_delay = ${slow ? 2_000 : 0}`)
    await client.query(`ALTER SYSTEM SET commit_siblings = ${slow ? 0 : 5}`)
    await client.query('SELECT pg_reload_conf()')
  } finally {
    await client.end()
  }
}
