import db from '@adonisjs/lucid/services/db'
import env from '#start/env'
import { PHASES } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { loadCatalogue } from '#api/catalogue/load/load_catalogue'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { call } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import { freshAccounts } from '#tests/functional/accounts/calls'
import type { User } from '#api/accounts/user'

export const BASE = `http://${env.get('HOST')}:${env.get('PORT')}`

/** An open house with nobody in it; the catalogue is there already. */
export async function openHouse(): Promise<void> {
  await freshAccounts()
  await setPosture(PHASES.public, 'test', 'for a test')
}

/** The catalogue as the file has it: what a test retired, renamed or edited of it is undone. */
export async function restoreCatalogue(): Promise<void> {
  await db.from('service_slugs').delete()
  await db.from('services').where('state', 'retired').delete()
  await loadCatalogue({ force: true })
}

export const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${BASE}/api${path}`, { headers, redirect: 'manual' })

export const askFor = async <Body>(path: string) => (await (await ask(path)).json()) as Body

export const serviceId = async (slug: string): Promise<string> =>
  (await db.from('services').where('slug', slug).firstOrFail()).id

/** An editor of the catalogue at work. */
export async function givenEditor() {
  const editor = await givenPerson('moderator')
  return { editor, edit: editing(editor) }
}

const editing =
  ({ email }: User) =>
  async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    call(method, `/admin/services${path}`, { bearer: await printableToken(email), body, headers })
