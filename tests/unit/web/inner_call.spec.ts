import type { RequestListener } from 'node:http'
import { Readable } from 'node:stream'
import { test } from '@japa/runner'
import { innerCall } from '#api/web/inner_call'

const forEver = () => new AbortController().signal

const ask = (listener: RequestListener, path = '/api/some?x=1', headers = {}) =>
  innerCall(listener)(path, headers, forEver())

test.group('A call within the process', () => {
  test('comes as a request from this machine, and brings the answer', async ({ assert }) => {
    const answer = await ask(
      ({ method, url, headers, socket }, response) => {
        response.setHeader('etag', '"1"')
        response.setHeader('set-cookie', ['a=1', 'b=2'])
        const from = socket.remoteAddress
        response.end(JSON.stringify({ method, url, said: headers.accept, from }))
      },
      '/api/some?x=1',
      { accept: 'application/json' }
    )

    assert.deepEqual([answer.ok, answer.status, answer.headers.get('ETag')], [true, 200, '"1"'])
    assert.deepEqual(answer.headers.getSetCookie(), ['a=1', 'b=2'])
    assert.isNull(answer.headers.get('location'))
    const said = { method: 'GET', url: '/api/some?x=1', said: 'application/json' }
    assert.deepEqual(await answer.json(), { ...said, from: '127.0.0.1' })
  })

  test('gathers what is written in parts, be it text, bytes or a stream', async ({ assert }) => {
    const parts = await ask((_, response) => {
      response.writeHead(201)
      response.write('["é",')
      response.write(Buffer.from('"ü"'))
      response.end(']')
    })
    const stream = await ask((_, response) => void Readable.from(['["é",', '"ü"]']).pipe(response))

    assert.equal(parts.status, 201)
    for (const answer of [parts, stream]) assert.deepEqual(await answer.json(), ['é', 'ü'])
  })

  test('follows where an answer leads, but not for ever', async ({ assert }) => {
    const leads: RequestListener = ({ url }, response) => {
      if (url === '/api/new') return void response.end('{"at":"new"}')
      response.writeHead(301, { location: url === '/api/old' ? '/api/new' : '/api/round' }).end()
    }

    assert.deepEqual(await (await ask(leads, '/api/old')).json(), { at: 'new' })
    await assert.rejects(() => ask(leads, '/api/round'))
  })

  test('a refusal is an answer; a broken off one and one that takes too long are not', async ({
    assert,
  }) => {
    const refused = await ask((_, response) => response.writeHead(429).end('{"code":"slow"}'))
    assert.deepEqual([refused.ok, refused.status], [false, 429])
    assert.deepEqual(await refused.json(), { code: 'slow' })

    await assert.rejects(() => ask((_, response) => response.destroy()))
    const waiting = new AbortController()
    const call = innerCall(() => {})('/api/some', {}, waiting.signal)
    waiting.abort()
    await assert.rejects(() => call, /aborted/)
  })
})
