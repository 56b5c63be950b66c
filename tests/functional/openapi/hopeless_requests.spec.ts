import { test } from '@japa/runner'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { resetDemo } from '#database/seeders/demo'
import { ADMIN } from './known_rows.js'
import { operations, parametersIn } from './operations.js'
import { sendRaw } from './send_raw.js'

const JSON_TYPE = { 'content-type': 'application/json' }
const FORM_TYPE = { 'content-type': 'multipart/form-data; boundary=b' }
const TEN_MEGABYTES = 10 * 1024 * 1024

/** A part without a file name in a form without an end. */
const BROKEN_OFF =
  '--b\r\nContent-Disposition: form-data; name="file"; filename=""\r\n\r\nx\r\n--c--'

const CASES = [
  ['a broken escape in the address', 'GET', '/api/admin/invites/%zz', {}, '', 400, 'bad_request'],
  ['NUL in the address', 'GET', '/api/admin/invites/%00', {}, '', 404, 'not_found'],
  ['broken JSON', 'POST', '/api/admin/invites', JSON_TYPE, '{"email":', 400, 'bad_request'],
  ['JSON that is no object', 'POST', '/api/admin/invites', JSON_TYPE, '"x"', 400, 'bad_request'],
  ['NUL in text', 'POST', '/api/admin/invites', JSON_TYPE, '{"note":"\\u0000"}', 422, 'invalid'],
  [
    'half a character',
    'POST',
    '/api/admin/invites',
    JSON_TYPE,
    '{"note":"\\ud800"}',
    422,
    'invalid',
  ],
  [
    'an upload that breaks off',
    'POST',
    '/api/admin/invite-batches',
    FORM_TYPE,
    BROKEN_OFF,
    400,
    'bad_request',
  ],
  [
    'a compressed body',
    'POST',
    '/api/admin/invites',
    { 'content-encoding': 'gzip' },
    'x',
    415,
    'unsupported_body',
  ],
  [
    'a field of ten megabytes',
    'POST',
    '/api/admin/invites',
    JSON_TYPE,
    `{"note":"${'x'.repeat(TEN_MEGABYTES)}"}`,
    413,
    'body_too_large',
  ],
] as const

/** In the form of ours, with what no text in PostgreSQL has. */
const CURSORS = ['["1|\\u0000","1"]', '["1|a","\\u0000"]', '["1|\\ud800","1"]']

test.group('A hopeless request', (group) => {
  group.setup(() => resetDemo())

  test('with {0} is told so')
    .with([...CASES])
    .run(async ({ assert }, [, method, path, headers, body, status, code]) => {
      const authorization = `Bearer ${await printableToken(ADMIN)}`
      const answer = await sendRaw(method, path, { ...headers, authorization }, body || undefined)
      assert.deepInclude(JSON.parse(answer.body), { status, code })
      assert.equal((await sendRaw('GET', '/api/health', {})).status, 200)
    })

  test('with a cursor made by hand is told so, by every list that has one', async ({ assert }) => {
    const authorization = `Bearer ${await printableToken(ADMIN)}`
    const paged = operations.filter((one) =>
      parametersIn(one, 'query').some(({ name }) => name === 'cursor')
    )
    assert.isAtLeast(paged.length, 2)
    for (const { path } of paged) {
      for (const parts of CURSORS) {
        const cursor = Buffer.from(parts).toString('base64url')
        const answer = await sendRaw('GET', `${path}?cursor=${cursor}`, { authorization })
        assert.deepInclude(JSON.parse(answer.body), { status: 422, code: 'invalid' }, path)
      }
    }
  })

  test('of a stranger with a file is not read at all', async ({ assert }) => {
    const answer = await sendRaw('POST', '/api/admin/invite-batches', FORM_TYPE, BROKEN_OFF)
    assert.equal(answer.status, 401)
  })
})
