import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { PHASES, type Posture } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { Browser, call, OUR_ORIGIN } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import {
  bodyOf,
  caughtMails,
  freshDesk,
  givenSentInvite,
  letWorkerWork,
  newcomer,
  tokenMailedTo,
} from './desk.js'

const signUp = (body: unknown) =>
  call('POST', '/auth/sign-up', { body, headers: { origin: OUR_ORIGIN } })

const unlessTime = (cookie: string) => cookie.replace(/expires=[^;]+/, '')

const student = (email = 'stu@example.com') => newcomer({ email, role: 'student' })
const instructor = (email = 'ira@example.com') => newcomer({ email })

test.group('Signing up without an invite', (group) => {
  group.each.setup(() => freshDesk())

  const table: [string, Posture, number | string, number | string][] = [
    ['closed', PHASES.closed, 'signup_closed', 'signup_closed'],
    ['instructor_only', PHASES.instructor_only, 'invite_required', 'signup_closed'],
    ['alpha', PHASES.alpha, 'invite_required', 'invite_required'],
    ['open_beta', PHASES.open_beta, 'invite_required', 202],
    ['public', PHASES.public, 202, 202],
    ['custom', { instructor: 'closed', student: 'open' }, 'signup_closed', 202],
  ]
  for (const [phase, posture, asInstructor, asStudent] of table) {
    test(`follows the posture ${phase}`, async ({ assert }) => {
      await setPosture(posture, null, 'for a test')
      const answers = [await signUp(instructor()), await signUp(student())]
      const got = answers.map(({ status, body }) => (status === 202 ? 202 : body.code))
      assert.deepEqual(got, [asInstructor, asStudent])
      assert.isTrue(answers.every(({ headers }) => headers.get('x-beta-phase') === phase))
    })
  }

  test('marks the browser whether the address is known or not', async ({ assert }) => {
    await setPosture(PHASES.public, null, 'for a test')
    await givenPerson('student', 'active', 'known@example.com')
    const marks = []
    for (const email of ['known@example.com', 'unknown@example.com']) {
      const { headers } = await signUp(student(email))
      marks.push(headers.getSetCookie().map((line) => line.replace(/=[^;]+/, '=').toLowerCase()))
      assert.match(headers.getSetCookie()[0], /iit_sign_up=.{80,}; Max-Age=86400;.*HttpOnly/i)
    }
    assert.deepEqual(marks[0].length, 1)
    assert.deepEqual(marks[0].map(unlessTime), marks[1].map(unlessTime))
  })

  test('answers the same for a known and an unknown address', async ({ assert }) => {
    await setPosture(PHASES.public, null, 'for a test')
    await givenPerson('student', 'active', 'known@example.com')
    const known = await signUp(student('known@example.com'))
    const unknown = await signUp(student('unknown@example.com'))
    assert.deepEqual([known.status, known.text], [unknown.status, unknown.text])
    await letWorkerWork()
    assert.match((await caughtMails('known@example.com'))[0].subject, /already/i)
    assert.match((await caughtMails('unknown@example.com'))[0].text, /verify-email\?token=/)
  })

  test('is finished by the link in the mail, in the browser that began it', async ({ assert }) => {
    await setPosture(PHASES.public, null, 'for a test')
    const [browser, stranger] = [new Browser(), new Browser()]
    await stranger.call('POST', '/auth/sign-up', { ...student(), password: 'a stranger and words' })
    await letWorkerWork()
    await browser.call('POST', '/auth/sign-up', student())
    await letWorkerWork()
    const token = await tokenMailedTo('stu@example.com')
    const elsewhere = await stranger.call('POST', '/auth/email-verification', { token })
    assert.deepEqual([elsewhere.status, elsewhere.body.code], [422, 'password_needed'])
    const { status, body } = await browser.call('POST', '/auth/email-verification', { token })
    assert.equal(status, 200)
    assert.lengthOf([...browser.cookies.keys()], 2)
    assert.containsSubset(body, { email: 'stu@example.com', state: 'active', roles: ['student'] })
  })

  test('refuses weak passwords and unknown fields, naming the field', async ({ assert }) => {
    await setPosture(PHASES.public, null, 'for a test')
    const weak = await signUp({ ...student(), password: 'password123' })
    assert.equal(weak.status, 422)
    assert.equal(bodyOf<{ errors: { field: string }[] }>(weak).errors[0].field, 'password')
    const unknown = await signUp({ ...student(), is_admin: true })
    assert.containsSubset(unknown.body, { errors: [{ field: 'is_admin', rule: 'unknown' }] })
    assert.lengthOf(await db.from('users').where('email', 'stu@example.com'), 0)
  })
})

test('the marker cookie carries an invite through the form', async ({ assert }) => {
  await freshDesk()
  const { code, email } = await givenSentInvite()
  const browser = new Browser()
  await browser.call('GET', `/beta/invites/validate?code=${code}`)
  const { status } = await browser.call('POST', '/auth/sign-up', newcomer({ email }))
  assert.equal(status, 201)
})
