import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { cookieSecure } from '#config/app'
import { permissionsOf } from '#api/accounts/permissions'
import { Browser, call, COOKIES, freshAccounts, OUR_ORIGIN } from './calls.js'
import { givenPerson, PASSWORD, someEmail } from './people.js'

const browserHeaders = { origin: OUR_ORIGIN }

test.group('Signing in', (group) => {
  group.each.setup(freshAccounts)

  test('gives a browser two cookies that scripts cannot read, and Me', async ({ assert }) => {
    const { email } = await givenPerson()
    const body = { email: ` ${email.toUpperCase()} `, password: PASSWORD }
    const answer = await call('POST', '/auth/sign-in', { body, headers: browserHeaders })

    assert.equal(answer.status, 200)
    assert.deepEqual([...answer.cookies.keys()], [COOKIES.at, COOKIES.rt])
    for (const line of answer.headers.getSetCookie()) {
      assert.match(line, cookieSecure ? /; Path=\/; HttpOnly; Secure; SameSite=Lax$/ : /HttpOnly/)
      assert.notMatch(line, /Domain=/)
    }
    assert.notProperty(answer.body, 'access_token')
    assert.equal(answer.body.email, email)
  })

  test('gives a script its tokens in the body and no cookie', async ({ assert }) => {
    const { email } = await givenPerson()
    const headers = { 'x-token-delivery': 'body' }
    const answer = await call('POST', '/auth/sign-in', {
      body: { email, password: PASSWORD },
      headers,
    })

    assert.sameMembers(Object.keys(answer.body), [
      'access_token',
      'expires_in',
      'refresh_token',
      'user',
    ])
    assert.equal(answer.body.expires_in, 900)
    assert.equal(answer.cookies.size, 0)
    const me = await call('GET', '/auth/me', { bearer: answer.body.access_token })
    assert.deepEqual(me.body, answer.body.user)
  })

  test('tells a person who they are', async ({ assert }) => {
    const user = await givenPerson('instructor')
    const browser = new Browser()
    await browser.signIn(user.email)
    const { body } = await browser.call('GET', '/auth/me')

    assert.deepInclude(body, {
      id: user.id,
      email: user.email,
      first_name: 'Nell',
      last_name: 'Ward',
      roles: ['instructor'],
      permissions: [...permissionsOf(['instructor'])].sort(),
      state: 'active',
      impersonated_by: null,
      tier: 'int',
    })
    assert.deepInclude(body.beta, { access: false })
  })

  test('answers the same for a wrong password, an unknown e-mail and a closed account', async ({
    assert,
  }) => {
    const known = await givenPerson()
    const closed = await givenPerson('student', 'deleted')
    const attempts = [
      { email: known.email, password: 'not the password' },
      { email: someEmail(), password: PASSWORD },
      { email: closed.email, password: PASSWORD },
    ]
    const answers = await Promise.all(
      attempts.map((body) => call('POST', '/auth/sign-in', { body, headers: browserHeaders }))
    )
    for (const { status, body, cookies, headers } of answers) {
      assert.equal(status, 401)
      assert.equal(body.code, 'invalid_credentials')
      assert.equal(cookies.size, 0)
      assert.equal(headers.get('cache-control'), 'no-store')
    }
    const said = answers.map(({ body: { request_id: _id, ...rest } }) => rest)
    assert.deepEqual(said[0], said[1])
    assert.deepEqual(said[0], said[2])
  })

  test('says that an account is suspended only to who knows its password', async ({ assert }) => {
    const { email } = await givenPerson('student', 'suspended')
    const right = await new Browser().signIn(email)
    const wrong = await new Browser().signIn(email, 'web', 'not the password')
    assert.deepEqual([right.status, right.body.code], [403, 'account_suspended'])
    assert.deepEqual([wrong.status, wrong.body.code], [401, 'invalid_credentials'])
  })

  test('as staff is for staff', async ({ assert }) => {
    const student = await givenPerson()
    const support = await givenPerson('support')
    const refused = await new Browser().signIn(student.email, 'staff')
    assert.deepEqual([refused.status, refused.body.code], [403, 'staff_only'])

    const staff = await new Browser().signIn(support.email, 'staff')
    assert.deepEqual([...staff.cookies.keys()], [COOKIES.staffAt, COOKIES.staffRt])
  })

  test('is one sign-in per host: the one before ends, also for the other audience', async ({
    assert,
  }) => {
    const student = await givenPerson()
    const support = await givenPerson('support')
    const browser = new Browser()
    await browser.signIn(student.email)
    const stolen = browser.cookies.get(COOKIES.at)!
    await browser.signIn(support.email, 'staff')

    assert.deepEqual([...browser.cookies.keys()], [COOKIES.staffAt, COOKIES.staffRt])
    assert.equal((await browser.call('GET', '/auth/me')).body.email, support.email)
    assert.equal((await call('GET', '/auth/me', { bearer: stolen })).status, 401)
    const ended = await db.from('sessions').whereNotNull('ended_at')
    assert.deepEqual(
      ended.map((row) => [row.user_id, row.end_reason]),
      [[student.id, 'replaced']]
    )
  })

  test('refuses a body with a field it does not know, or no address', async ({ assert }) => {
    for (const body of [
      { email: 'nobody', password: PASSWORD },
      { email: someEmail() },
      { email: someEmail(), password: PASSWORD, admin: true },
      { email: [someEmail()], password: { $ne: '' } },
      { email: `${'a'.repeat(250)}@example.com`, password: PASSWORD },
      { email: `nell\u0000@example.com`, password: PASSWORD },
    ]) {
      const answer = await call('POST', '/auth/sign-in', { body, headers: browserHeaders })
      assert.equal(answer.status, 422, JSON.stringify(body))
      assert.isNotEmpty(answer.body.errors)
    }
  })
})
