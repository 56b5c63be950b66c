import { request, type IncomingHttpHeaders } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { test } from '@japa/runner'
import { loadDefaultMap } from '#api/geography/map/load_default_map'
import env from '#start/env'
import { PHASES } from '#api/beta/posture/posture'
import { freshDesk } from '#tests/functional/beta/desk'

const LIST = '/api/neighborhoods?limit=60'

test.group('Answers of the API', (group) => {
  group.setup(async () => {
    await freshDesk(PHASES.public)
    await loadDefaultMap()
  })

  test('are packed where the reader takes it, and say the same', async ({ assert }) => {
    const [plain, packed] = [await ask(LIST), await ask(LIST, 'br, gzip;q=0.8')]
    assert.notProperty(plain.headers, 'content-encoding')
    assert.isAbove(plain.bytes.length, 1_024)
    assert.equal(packed.headers['content-encoding'], 'gzip')
    assert.match(packed.headers.vary!, /accept-encoding/i)
    assert.equal(packed.headers['content-type'], plain.headers['content-type'])
    assert.equal(packed.headers['content-length'], String(packed.bytes.length))
    assert.isBelow(packed.bytes.length, plain.bytes.length / 2)
    assert.equal(gunzipSync(packed.bytes).toString(), plain.bytes.toString())
  })

  test('are left as they are for {0}')
    .with([
      ['who takes no packing', LIST, 'identity'],
      ['who refuses it', LIST, 'gzip;q=0'],
      ['so few bytes that nothing is won', '/api/health', 'gzip'],
    ])
    .run(async ({ assert }, [, path, accepts]) => {
      const { status, headers, bytes } = await ask(path, accepts)
      assert.equal(status, 200)
      assert.notProperty(headers, 'content-encoding')
      assert.equal(typeof JSON.parse(bytes.toString()), 'object')
      assert.match(headers['content-type']!, /^application\/json/)
    })

  test('keep the name of their kind, also when they refuse', async ({ assert }) => {
    const { status, headers } = await ask('/api/neighborhoods?limit=none', 'gzip')
    assert.equal(status, 422)
    assert.match(headers['content-type']!, /^application\/problem\+json/)
  })

  test('to HEAD have no body and the length of what GET would say', async ({ assert }) => {
    const [head, plain] = [await ask(LIST, 'gzip', 'HEAD'), await ask(LIST)]
    assert.equal(head.status, 200)
    assert.equal(head.bytes.length, 0)
    assert.equal(head.headers['content-length'], String(plain.bytes.length))
  })
})

/** As it goes over the wire: `fetch` would unpack it. */
function ask(path: string, accepts?: string, method = 'GET') {
  const { promise, resolve, reject } = Promise.withResolvers<{
    status: number
    headers: IncomingHttpHeaders
    bytes: Buffer
  }>()
  const sent = request(
    {
      host: env.get('HOST'),
      port: env.get('PORT'),
      ...{ path, method, headers: accepts === undefined ? {} : { 'accept-encoding': accepts } },
    },
    async (answer) => {
      const bytes = Buffer.concat(await answer.toArray())
      resolve({ status: answer.statusCode!, headers: answer.headers, bytes })
    }
  )
  sent.on('error', reject).end()
  return promise
}
