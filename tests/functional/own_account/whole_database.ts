import { execFile } from 'node:child_process'
import { globSync } from 'node:fs'
import { promisify } from 'node:util'
import db from '@adonisjs/lucid/services/db'
import env from '#start/env'

const LIMIT = { maxBuffer: 512 * 1024 * 1024 }

/** All that the database holds, as text: as a backup would, or table by table where there is no program. */
export async function wholeDatabase(): Promise<string> {
  const installed = globSync('/usr/lib/postgresql/*/bin/pg_dump').sort().reverse()
  for (const program of [...installed, 'pg_dump']) {
    try {
      const sent = ['--data-only', '--no-owner', env.get('DATABASE_URL')]
      return (await promisify(execFile)(program, sent, LIMIT)).stdout
    } catch {
      // Not there, or older than the server: the next one.
    }
  }
  return copied()
}

async function copied(): Promise<string> {
  const tables = await db
    .from('information_schema.tables')
    .select('table_name')
    .where({ table_schema: 'public', table_type: 'BASE TABLE' })
  const texts = tables.map(async ({ table_name: table }) => {
    const { rows } = await db.rawQuery(`SELECT CAST(t AS text) AS row FROM "${table}" t`)
    return rows.map(({ row }: { row: string }) => row).join('\n')
  })
  return (await Promise.all(texts)).join('\n')
}

/** Where a mark is found, as itself or in another dress; nothing when it is nowhere. */
export function tracesOf(mark: string, text: string): string[] {
  const lower = text.toLowerCase()
  const dresses: [string, string][] = [
    [mark.toLowerCase(), lower],
    [encodeURIComponent(mark).toLowerCase(), lower],
    [Buffer.from(mark).toString('hex'), lower],
    ...[0, 1, 2].map((shift): [string, string] => [base64Inside(mark, shift), text]),
    ...[0, 1, 2].map((shift): [string, string] => [base64Inside(mark.toLowerCase(), shift), text]),
  ]
  return dresses.flatMap(([dress, within]) => {
    const at = within.indexOf(dress)
    return at < 0 ? [] : [`${mark} as ${dress}: …${text.slice(Math.max(0, at - 200), at + 60)}`]
  })
}

/** The characters that any base64 text has which holds the mark at this place of a triple. */
function base64Inside(mark: string, shift: number): string {
  const text = Buffer.from(' '.repeat(shift) + mark)
    .toString('base64')
    .replace(/=+$/, '')
  return text.slice(shift === 0 ? 0 : shift + 1, text.length - 1)
}
