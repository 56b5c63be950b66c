import type { Cli } from './run_cli.js'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

export const ME = {
  id: '01JD3V9K8Q2M4T6W8Y0A1C3E5G',
  email: 'admin@instainstru.test',
  first_name: 'Ada',
  last_name: 'Min',
  roles: ['admin'],
  permissions: ['manage_invites'],
  tier: 'stg',
}

export const COUNTS = {
  total: 4,
  checked: 4,
  will_send: 4,
  duplicate_in_file: 0,
  already_invited: 0,
  already_member: 0,
  invalid: 0,
  suppressed: 0,
  bad_role: 0,
  bad_expiry: 0,
  malformed: 0,
  queued: 0,
  sending: 0,
  sent: 0,
  unknown: 0,
  failed: 0,
  delivered: 0,
  bounced: 0,
  opened: 0,
  clicked: 0,
  redeemed: 0,
  cancelled: 0,
}

export const BATCH_ID = '01JD3V9K8Q2M4T6W8Y0A1C3E5B'
const CREATED = '2026-11-21T17:00:00.000Z'

export function batch(state: string, counts: Partial<typeof COUNTS> = {}) {
  return {
    id: BATCH_ID,
    state,
    dry_run: false,
    existing: false,
    file_name: 'roster.csv',
    created_at: CREATED,
    created_by: null,
    finished_at: null,
    error: null,
    unknown_columns: [] as string[],
    column_hints: [] as { column: string; meant: string }[],
    counts: { ...COUNTS, ...counts },
    rate_per_minute: 60,
    eta_seconds: 4,
  }
}

/** As though `login` had been there: an access token that ended when the test began. */
export async function givenSpentSession({ credentials }: Cli, url: string): Promise<void> {
  const site = {
    kind: 'session',
    email: ME.email,
    access_token: 'access-0',
    access_expires_at: new Date().toISOString(),
    refresh_token: 'refresh-0',
  }
  await mkdir(dirname(credentials), { recursive: true, mode: 0o700 })
  await writeFile(credentials, JSON.stringify({ current: url, sites: { [url]: site } }), {
    mode: 0o600,
  })
}

export async function savedSite<Site>({ credentials }: Cli, url: string): Promise<Site> {
  const { sites } = JSON.parse(await readFile(credentials, 'utf8')) as {
    sites: Record<string, Site>
  }
  return sites[url]
}
