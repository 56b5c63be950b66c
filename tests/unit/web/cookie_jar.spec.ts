import { test } from '@japa/runner'
import { CookieJar } from '../../../storefront/src/lib/cookie_jar.ts'

test.group('cookie jar', () => {
  test('a renewed session is used by the next call and handed to the browser', ({ assert }) => {
    const jar = new CookieJar('theme=dark; iit_at=old')
    jar.absorb(['iit_at=new; Path=/; HttpOnly'])

    assert.equal(jar.toString(), 'theme=dark; iit_at=new')
    assert.deepEqual(jar.outgoing, ['iit_at=new; Path=/; HttpOnly'])
  })

  test('a sign-in as staff stays out of what a page does for somebody', ({ assert }) => {
    const jar = new CookieJar('__Host-iit_staff_at=s; __Host-iit_at=w; __Host-iit_staff_rt=r; a=b')
    assert.equal(jar.toString(), '__Host-iit_at=w; a=b')
    const guest = new CookieJar('iit_staff_at=s; iit_staff_rt=r')
    assert.equal(guest.toString(), 'iit_staff_at=s; iit_staff_rt=r')
  })

  test('a cookie that is taken away is gone at once')
    .with(['iit_at=; Path=/; Max-Age=-1', 'iit_at=x; Max-Age=0; Path=/'])
    .run(({ assert }, line) => {
      const jar = new CookieJar('iit_at=old')
      jar.absorb([line])

      assert.isFalse(jar.hasAny(['iit_at']))
    })
})
