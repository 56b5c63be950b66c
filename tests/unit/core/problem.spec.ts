import { HttpContextFactory } from '@adonisjs/core/factories/http'
import { errors as vineErrors } from '@vinejs/vine'
import { test } from '@japa/runner'
import { forbidden, notFound, Refusal, unauthenticated, unprocessable } from '#api/core/errors'
import HttpExceptionHandler from '#api/core/handler'

/** What a client gets when a request ends in this error. */
async function answerTo(error: unknown) {
  const ctx = new HttpContextFactory().create()
  await new HttpExceptionHandler().handle(error, ctx)
  const { response } = ctx
  return {
    status: response.getStatus(),
    header: (name: string) => response.getHeader(name),
    document: JSON.parse(String(response.getBody())),
  }
}

const withStatus = (status: number) => Object.assign(new Error('select secret'), { status })
const withCode = (code: string) => Object.assign(new Error('select secret'), { code })
const fields = [{ field: 'email', rule: 'email', message: 'Not an e-mail.', meta: { x: 1 } }]

test.group('A problem document', () => {
  test('{status} {code}')
    .with([
      { error: notFound(), status: 404, code: 'not_found' },
      { error: unauthenticated(), status: 401, code: 'unauthenticated' },
      { error: forbidden('manage_invites'), status: 403, code: 'missing_permission' },
      { error: unprocessable('a', 'b', 'c'), status: 422, code: 'invalid' },
      { error: new vineErrors.E_VALIDATION_ERROR(fields), status: 422, code: 'invalid' },
      { error: withStatus(400), status: 400, code: 'bad_request' },
      { error: withStatus(422), status: 400, code: 'bad_request' },
      { error: withStatus(404), status: 404, code: 'not_found' },
      { error: withStatus(413), status: 413, code: 'body_too_large' },
      { error: withStatus(415), status: 415, code: 'unsupported_body' },
      { error: withCode('ECONNREFUSED'), status: 503, code: 'database_away' },
      { error: withCode('57P01'), status: 503, code: 'database_away' },
      { error: withCode('22021'), status: 500, code: 'internal' },
      { error: withStatus(200), status: 500, code: 'internal' },
      { error: new TypeError('secret'), status: 500, code: 'internal' },
      { error: {}, status: 500, code: 'internal' },
    ])
    .run(async ({ assert }, { error, status, code }) => {
      const answer = await answerTo(error)
      assert.equal(answer.status, status)
      assert.equal(answer.header('content-type'), 'application/problem+json; charset=utf-8')
      assert.equal(answer.header('cache-control'), 'no-store')
      assert.deepInclude(answer.document, { status, code, type: `/api/docs#problem-${code}` })
      assert.properties(answer.document, ['title', 'detail', 'request_id'])
      assert.notInclude(JSON.stringify(answer.document), 'secret')
    })

  test('names each field with its rule, and nothing else', async ({ assert }) => {
    const { document } = await answerTo(new vineErrors.E_VALIDATION_ERROR(fields))
    assert.deepEqual(document.errors, [
      { field: 'email', rule: 'email', message: 'Not an e-mail.' },
    ])
  })

  test('says when to come back, never less than a second', async ({ assert }) => {
    for (const [seconds, header] of [
      [0, '1'],
      [0.2, '1'],
      [59.1, '60'],
    ] as const) {
      const refusal = new Refusal(429, 'slow_down', { detail: 'x', retryAfterSeconds: seconds })
      assert.equal((await answerTo(refusal)).header('retry-after'), header)
    }
    assert.isUndefined((await answerTo(notFound())).header('retry-after'))
  })

  test('tells who is not signed in how to', async ({ assert }) => {
    assert.match(String((await answerTo(unauthenticated())).header('www-authenticate')), /^Bearer/)
  })

  test('carries what a refusal adds', async ({ assert }) => {
    const { document } = await answerTo(forbidden('manage_invites'))
    assert.equal(document.permission, 'manage_invites')
  })
})
