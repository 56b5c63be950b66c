import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { PHASES } from '#api/beta/posture/posture'
import { businessClock } from '#api/core/clock'
import { macOf } from '#api/core/keys'
import { localPath } from '../../../storefront/src/lib/local_path.ts'
import { asStaff, bodyOf, freshDesk } from './desk.js'
import { frontDoor, HOSTS, type FrontDoor } from './front_door.js'
import { givenPreview, openPreview } from './gate_visitors.js'

const NAME = 'iit_preview'
const reason = 'for this test'

let door: FrontDoor

const gate = async (cookies: Record<string, string>, host = HOSTS.preview, headers = {}) =>
  (await door.knock('/api/beta/gates/search', { host, cookies, headers })).status

const page = async (cookies: Record<string, string>, host = HOSTS.preview) =>
  (await door.knock('/search', { host, cookies })).headers['x-made'] ?? 'led away'

const uses = (id: string) =>
  db.from('preview_token_uses').where('token_id', id).orderBy('at').select('kind', 'user_agent')

const withdraw = (id: string) => asStaff('DELETE', `/preview-tokens/${id}`, { reason })

const listed = async (id: string) => {
  const answer = await asStaff('GET', '/preview-tokens')
  return bodyOf<{ id: string; uses: number; state: string }[]>(answer).find((one) => one.id === id)
}

test.group('Looking ahead', (group) => {
  group.setup(async () => {
    door = await frontDoor()
    return () => door.close()
  })
  group.each.setup(() => freshDesk(PHASES.closed))

  test('opens every area on the preview host, and on no other', async ({ assert }) => {
    const { cookies } = await givenPreview()
    assert.deepEqual([await gate(cookies), await page(cookies)], [204, 'open'])
    for (const host of [HOSTS.app, HOSTS.www, HOSTS.beta]) {
      assert.deepEqual([await gate(cookies, host), await page(cookies, host)], [403, 'shut search'])
    }
    assert.deepEqual([await gate({}), await page({})], [403, 'led away'])
  })

  test('is not to be had by naming the host in a header', async ({ assert }) => {
    const { cookies } = await givenPreview()
    const claims = [
      { 'x-iit-site': 'preview' },
      { 'x-forwarded-host': HOSTS.preview },
      { forwarded: `host=${HOSTS.preview}` },
    ]
    for (const headers of claims) assert.equal(await gate(cookies, HOSTS.app, headers), 403)
  })

  test('lifts the beta’s gates alone: who has to sign in still has to', async ({ assert }) => {
    const { cookies } = await givenPreview()
    for (const path of ['/api/student/learners', '/api/admin/phases', '/api/auth/me']) {
      assert.equal((await door.knock(path, { host: HOSTS.preview, cookies })).status, 401, path)
    }
  })

  test('goes on by either of two links while one is changed for the other', async ({ assert }) => {
    const [old, fresh] = [await givenPreview(), await givenPreview()]
    assert.deepEqual([await gate(old.cookies), await gate(fresh.cookies)], [204, 204])
    assert.equal((await withdraw(old.id)).status, 204)
    assert.deepEqual([await gate(old.cookies), await gate(fresh.cookies)], [403, 204])
    assert.equal(await page(old.cookies), 'led away')
    const refused = await openPreview(old.token)
    assert.deepEqual([refused.status, refused.body.code], [410, 'preview_token_revoked'])
    assert.isEmpty(refused.cookies)
    assert.equal((await withdraw(old.id)).status, 404)
  })

  test('ends with its token, however long the cookie stays', async ({ assert }) => {
    const { id, token, cookies } = await givenPreview()
    await db.from('preview_tokens').where('id', id).update({ expires_at: new Date() })
    assert.deepEqual([await gate(cookies), await page(cookies)], [403, 'led away'])
    const late = await openPreview(token)
    assert.deepEqual([late.status, late.body.code], [410, 'preview_token_expired'])
  })

  test('keeps its secret out of cookie and database', async ({ assert }) => {
    const { token, cookies } = await givenPreview()
    assert.notInclude(cookies[NAME], token)
    assert.notInclude(JSON.stringify(await db.from('preview_tokens')), token.slice(5))
    assert.notInclude(JSON.stringify(await db.from('audit_events')), token.slice(5))
    const answer = await openPreview(token)
    assert.match(answer.headers.getSetCookie()[0], /; HttpOnly/i)
    assert.match(answer.headers.getSetCookie()[0], /; SameSite=Lax/i)
    assert.match(answer.headers.getSetCookie()[0], /; Path=\//i)
    assert.notMatch(answer.headers.getSetCookie()[0], /; Domain=/i)
  })

  test('takes no cookie that is not ours whole', async ({ assert }) => {
    const { id, cookies } = await givenPreview()
    const [, end, mac] = cookies[NAME].split('.')
    const later = String(Number(end) + 1)
    const past = `${id}.1`
    const other = (await givenPreview()).id
    const forged = [
      ...['', '.', '..', 'x', `${id}`, `${id}.${end}`, `${id}.${end}.`, `${id}.${end}.${mac}.x`],
      ...[`${id}.${later}.${mac}`, `${other}.${end}.${mac}`, `${id}.${end}.${mac.slice(1)}`],
      `${id}.${end}.${macOf('invite-marker', `${id}.${end}`)}`,
      `${past}.${macOf('staff-preview', past)}`,
      `${id}.${end}.${mac.toUpperCase()}`,
      `${id}.-${end}.${mac}`,
    ]
    for (const value of forged) assert.equal(await gate({ [NAME]: value }), 403, value)
    assert.equal(await gate({ [NAME]: `${id}.${end}.${mac}` }), 204)
  })

  test('begins with a link of ours alone', async ({ assert }) => {
    for (const token of ['iitp_nothing', 'x', 'iitp_'.padEnd(48, 'A')]) {
      const answer = await openPreview(token)
      assert.deepEqual([answer.status, answer.body.code], [404, 'preview_token_not_found'])
      assert.isEmpty(answer.cookies)
    }
  })

  test('is written down: opened, looked, refused; openings are counted', async ({ assert }) => {
    const { id, token, cookies } = await givenPreview()
    await db.from('preview_tokens').where('id', id).update({ last_used_at: null })
    await gate(cookies, HOSTS.preview, { 'user-agent': 'A phone' })
    await gate(cookies)
    await withdraw(id)
    await openPreview(token)
    const kinds = (await uses(id)).map(({ kind }) => kind)
    assert.deepEqual(kinds, ['opened', 'looked', 'refused'])
    assert.equal((await uses(id))[1].user_agent, 'A phone')
    assert.include(await listed(id), { uses: 1, state: 'revoked' })
  })

  test('means nothing to a webhook: its signature alone counts', async ({ assert }) => {
    const { id, cookies } = await givenPreview()
    const before = (await uses(id)).length
    const path = '/api/webhooks/email'
    const answers = []
    for (const sent of [{}, cookies]) {
      const how = { host: HOSTS.preview, method: 'POST', cookies: sent }
      answers.push(await door.knock(path, how))
    }
    // Beside that, a cookie without an origin is refused anywhere.
    assert.deepEqual(
      answers.map(({ status }) => status),
      [401, 403]
    )
    assert.include(answers[1].text, 'origin')
    assert.lengthOf(await uses(id), before)
  })

  test('needs an end that lies ahead, within half a year', async ({ assert }) => {
    for (const days of [-1, 181]) {
      const expires_at = businessClock.now().plus({ days }).toISO()
      const answer = await asStaff('POST', '/preview-tokens', { name: 'Too long', expires_at })
      assert.equal(answer.status, 422)
    }
  })
})

test.group('The way on from a link', () => {
  test('stays on this site: {$self} leads home')
    .with([
      ...['//evil.example', '///evil.example', '/\\evil.example', '\\\\evil.example'],
      ...['https://evil.example', 'javascript:alert(1)', '/%0d%0aLocation: //evil.example'],
      ...['/\t/evil.example', '/\r\n/evil.example', '/%09/evil.example', '/.//evil.example'],
      ...['/a/..//evil.example', '/%2e//evil.example', '', 'evil', '@evil.example'],
    ])
    .run(({ assert }, wish) => {
      const { origin } = new URL(localPath(wish), 'https://preview.test')
      assert.equal(origin, 'https://preview.test')
      assert.notMatch(localPath(wish), /[\r\n\t]|^\/[/\\]/)
    })
})
