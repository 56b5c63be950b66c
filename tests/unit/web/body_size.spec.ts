import { test } from '@japa/runner'
import { isTooLarge } from '../../../storefront/src/lib/body_size.ts'

const KIB = 1024
const PROFILE = '/student/settings/profile'
const VERIFICATION = '/instructor/verification'

test.group('how large a form may be', () => {
  test('{0}: {1} bytes are too large: {2}')
    .with([
      ['/signin', '500', false],
      ['/signin', String(65 * KIB), true],
      ['/signin', null, true],
      [PROFILE, String(8 * KIB * KIB), false],
      [PROFILE, String(10 * KIB * KIB), true],
      [VERIFICATION, String(10 * KIB * KIB), false],
      [VERIFICATION, String(11 * KIB * KIB), true],
    ] as const)
    .run(({ assert }, [path, length, tooLarge]) => {
      const headers = new Headers(length ? { 'content-length': length } : {})
      const request = new Request('http://here.test', { method: 'POST', headers, body: 'x' })
      assert.equal(isTooLarge(request, path), tooLarge)
    })

  test('a request without a body is never too large', ({ assert }) => {
    assert.isFalse(isTooLarge(new Request('http://here.test'), '/signin'))
  })
})
