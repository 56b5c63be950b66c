import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { newId } from '#api/core/ids'
import { mailKind } from '#api/core/mail/mail_kind'
import { NEW_BROWSER_MAIL } from '#api/accounts/sessions/new_browser_mail'
import type { User } from '#api/accounts/user'
import { demoCode } from '#tests/second_factor'
import { call, freshAccounts, OUR_ORIGIN } from './calls.js'
import { givenPerson, PASSWORD } from './people.js'

const LINUX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const NEWER = LINUX.replaceAll('140.0', '141.0')
const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 Version/18.6 Safari/604.1'
const HOME = '203.0.113.7'
const CAFE = '198.51.100.9'

const signIn = ({ email }: User, agent: string, ip = HOME, password = PASSWORD) =>
  call('POST', '/auth/sign-in', {
    body: { email, password },
    headers: { origin: OUR_ORIGIN, 'user-agent': agent, 'x-forwarded-for': ip },
  })

const mails = () => db.from('mail_messages').where('kind', NEW_BROWSER_MAIL).orderBy('id')

test.group('A sign-in from a browser that is not known', (group) => {
  let user: User
  group.each.setup(async () => {
    await freshAccounts()
    user = await givenPerson()
    await signIn(user, LINUX)
  })

  test('is told to the owner, once, with when and from where', async ({ assert }) => {
    assert.lengthOf(await mails(), 0, 'the first of a new account')
    await signIn(user, PHONE)
    await signIn(user, PHONE)
    const [mail, ...more] = await mails()
    assert.lengthOf(more, 0)
    assert.equal(mail.to_address, user.email)
    const made = (await mailKind(NEW_BROWSER_MAIL).prepare([mail.cause_id])).get(mail.cause_id)!
    assert.match(made.body.paragraphs[0], /on .*20\d\d.*New York time, from .* 203\.0\.113\.7\./)
    assert.equal(new URL(made.body.action!.url).pathname, '/reset-password')
    assert.isUndefined(mailKind(NEW_BROWSER_MAIL).category, 'nobody can switch it off')
  })

  test('is none where it comes back, or only became newer at home', async ({ assert }) => {
    await signIn(user, LINUX, CAFE)
    await signIn(user, NEWER, HOME)
    assert.lengthOf(await mails(), 0)
    await db.from('sessions').delete()
    await signIn(user, LINUX, HOME)
    await signIn(user, NEWER, CAFE)
    assert.lengthOf(await mails(), 1)
  })

  test('is told of an account that was asleep, since nothing is known there', async ({
    assert,
  }) => {
    await db.from('sessions').delete()
    await db.from('users').update({ created_at: new Date(Date.now() - 40 * 86_400_000) })
    await signIn(user, LINUX)
    assert.lengthOf(await mails(), 1)
  })

  test('is not made known by staff who looked through the eyes of the person', async ({
    assert,
  }) => {
    const staff = await givenPerson('admin')
    const [session] = await db.from('sessions')
    const now = new Date()
    await db.table('impersonations').insert({
      id: session.id,
      staff_id: staff.id,
      staff_session_id: session.id,
      user_id: user.id,
      reason: 'for a test',
      ticket_hash: 'of a test',
      created_at: now,
      open_until: now,
      expires_at: now,
    })
    const own = { id: newId(), user_id: user.id, audience: 'web' }
    const at = { created_at: now, last_seen_at: now, ended_at: now }
    const view = { methods: [], user_agent: PHONE, ip: HOME, impersonation_id: session.id }
    await db.table('sessions').insert({ ...own, ...at, ...view })
    await signIn(user, PHONE)
    assert.lengthOf(await mails(), 1)
  })

  test('is told of nothing that failed, and to no address that is not proven', async ({
    assert,
  }) => {
    assert.equal((await signIn(user, PHONE, HOME, 'not the password')).status, 401)
    await db.from('users').update({ state: 'pending_verification' })
    assert.equal((await signIn(user, PHONE)).status, 200)
    assert.lengthOf(await mails(), 0)
  })

  test('is told of staff as well, but not of a browser they trusted', async ({ assert }) => {
    const staff = await givenPerson('support')
    const enter = (agent: string, more: object, cookies: Record<string, string> = {}) =>
      call('POST', '/auth/sign-in', {
        body: { email: staff.email, password: PASSWORD, audience: 'staff', ...more },
        headers: { origin: OUR_ORIGIN, 'user-agent': agent },
        cookies,
      })
    const code = async () => ({ code: await demoCode(staff.email) })
    const first = await enter(LINUX, { ...(await code()), trust_browser: true })
    const trust = Object.fromEntries([...first.cookies].filter(([name]) => name.endsWith('_tb')))
    assert.equal((await enter(PHONE, {}, trust)).status, 200)
    assert.lengthOf(await mails(), 0)
    assert.equal((await enter('instainstru/1.0', await code())).status, 200)
    assert.lengthOf(await mails(), 1)
  })
})
