import { test } from '@japa/runner'
import { freshAccounts } from '#tests/functional/accounts/calls'
import { frontDoor, HOSTS, type FrontDoor } from './front_door.js'

const NAMES = [...Object.values(HOSTS), 'office.localhost']
const PAIRS = NAMES.flatMap((asked) => NAMES.map((from) => ({ asked, from })))

/** Of the site, of the back office, and one that would set cookies without carrying any. */
const PATHS = ['/api/auth/sign-out', '/api/admin/users/bulk', '/api/auth/sign-in']

let door: FrontDoor

test.group('A request that changes things on one of our hosts', (group) => {
  group.setup(async () => {
    await freshAccounts()
    door = await frontDoor()
    return () => door.close()
  })

  const send = async (host: string, path: string, headers: Record<string, string>) => {
    const cookies: Record<string, string> = path.endsWith('sign-in') ? {} : { any: 'cookie' }
    const { text } = await door.knock(path, { host, method: 'POST', cookies, headers })
    return text ? (JSON.parse(text) as { code?: string }).code : undefined
  }

  test('comes from a page of that same host, and of no other', async ({ assert }) => {
    for (const { asked, from } of PAIRS) {
      for (const path of PATHS) {
        const code = await send(asked, path, { origin: `http://${from}` })
        assert.equal(code === 'foreign_origin', asked !== from, `${from} to ${asked}${path}`)
      }
    }
  })

  test('names no other host by what only proxies and pages may say', async ({ assert }) => {
    const claims = { 'x-forwarded-host': HOSTS.app, 'x-page-key': 'guessed' }
    const headers = { origin: `http://${HOSTS.app}`, ...claims }
    assert.equal(await send(HOSTS.preview, PATHS[0], headers), 'foreign_origin')
  })
})
