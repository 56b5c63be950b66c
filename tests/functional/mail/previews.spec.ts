import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { mailKinds } from '#api/core/mail/mail_kind'
import { renderMail } from '#api/core/mail/mail_layout'
import env from '#start/env'
import { givenPerson } from '#tests/functional/accounts/people'
import {
  asStaff,
  caughtMails,
  freshDesk,
  givenCodes,
  givenSentInvite,
  newcomer,
} from '#tests/functional/beta/desk'
import { call, OUR_ORIGIN } from '#tests/functional/accounts/calls'

let bearer = ''

async function get(path: string, token = bearer) {
  const url = `http://${env.get('HOST')}:${env.get('PORT')}/api/admin/${path}`
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

const mailOf = async (inviteId: string) =>
  (await db.from('mail_messages').where('cause_id', inviteId).firstOrFail()).id as string

test.group('The preview of a mail', (group) => {
  group.each.setup(async () => {
    const restore = await freshDesk()
    bearer = await printableToken((await givenPerson('admin')).email)
    return restore
  })

  test('is the mail that left, but for its secrets', async ({ assert }) => {
    const { id, email, code } = await givenSentInvite({ first_name: 'Ines', founding: true })
    const { status, text } = await get(`mail/${await mailOf(id)}/preview?as=text`)
    const [sent] = await caughtMails(email)
    assert.equal(status, 200)
    const masked = sent.text
      .replace(`${code.slice(0, 4)}-${code.slice(4)}`, `••••••${code.slice(-2)}`)
      .replace(code, `••••••${code.slice(-2)}`)
      .replace(/unsubscribe\?token=\S+/, 'unsubscribe?token=••••••')
    assert.equal(text.trim(), masked.replaceAll('\r\n', '\n').trim())
  })

  test('never holds a secret, in neither part nor theme', async ({ assert }) => {
    const { id, code } = await givenSentInvite()
    const [handedOver] = await givenCodes(1)
    const person = newcomer({ email: 'nell@example.com', code: handedOver.code })
    await call('POST', '/auth/sign-up', { body: person, headers: { origin: OUR_ORIGIN } })
    const mails = await db.from('mail_messages').orderBy('kind')
    for (const { id: mailId } of mails) {
      for (const query of ['as=text', 'as=html', 'theme=dark']) {
        const { status, text } = await get(`mail/${mailId}/preview?${query}`)
        assert.equal(status, 200)
        assert.notMatch(text, /code=[A-Z2-9]{8}|token=[\w-]|[A-Z2-9]{4}-[A-Z2-9]{4}/)
        assert.notInclude(text, code)
      }
    }
    assert.deepEqual(
      mails.map(({ kind }) => kind),
      ['invite', 'verify_email']
    )
    assert.include((await get(`mail/${await mailOf(id)}/preview`)).text, `••••••${code.slice(-2)}`)
  })

  test('may be framed by our own pages, runs nothing and leads nowhere', async ({ assert }) => {
    const { id } = await givenSentInvite()
    const { headers, text } = await get(`mail/${await mailOf(id)}/preview`)
    const policy = headers.get('content-security-policy')!
    for (const rule of ["default-src 'none'", "frame-ancestors 'self'", 'sandbox']) {
      assert.include(policy, rule)
    }
    assert.notInclude(policy, 'allow-')
    assert.equal(headers.get('content-type'), 'text/html; charset=utf-8')
    assert.equal(
      decodeURIComponent(headers.get('x-mail-subject')!),
      'Your invitation to teach on InstaInstru'
    )
    assert.notInclude(text, 'href=')
  })

  test('stays after the invite was revoked, and says so when the cause is gone', async ({
    assert,
  }) => {
    const { id } = await givenSentInvite()
    await asStaff('POST', `/invites/${id}/revocation`, { reason: 'The wrong person' })
    const mail = await mailOf(id)
    assert.equal((await get(`mail/${mail}/preview`)).status, 200)
    await db.from('mail_messages').where('id', mail).update({ cause_id: 'gone' })
    const { status, text } = await get(`mail/${mail}/preview`)
    assert.deepEqual([status, JSON.parse(text).code], [410, 'mail_cause_gone'])
    assert.equal((await get('mail/01J0000000000000000000NEWY/preview')).status, 404)
  })

  test('is for those who may see the outbox', async ({ assert }) => {
    const { id } = await givenSentInvite()
    const path = `mail/${await mailOf(id)}/preview`
    const moderator = await printableToken((await givenPerson('moderator')).email)
    const support = await printableToken((await givenPerson('support')).email)
    assert.equal((await get(path, moderator)).status, 403)
    assert.equal((await get('mail-templates', moderator)).status, 403)
    assert.equal((await get('mail-templates/invite/preview', moderator)).status, 403)
    assert.equal((await get(path, support)).status, 200)
  })
})

test.group('The templates of mails', (group) => {
  group.each.setup(async () => {
    const restore = await freshDesk()
    bearer = await printableToken((await givenPerson('admin')).email)
    return restore
  })

  test('are all listed, with samples that can be looked at', async ({ assert }) => {
    const { text, headers } = await get('mail-templates')
    const templates = JSON.parse(text) as { kind: string; samples: { name: string }[] }[]
    assert.deepEqual(
      templates.map(({ kind }) => kind),
      mailKinds().map(([name]) => name)
    )
    assert.equal(headers.get('x-total-count'), String(templates.length))
    for (const { kind, samples } of templates) {
      assert.isNotEmpty(samples, kind)
      for (const { name } of samples) {
        const preview = await get(`mail-templates/${kind}/preview?sample=${name}`)
        assert.equal(preview.status, 200, `${kind} ${name}`)
        assert.include(preview.text, '<h1')
      }
    }
  })

  test('say what they are for, and show no address that could be used', ({ assert }) => {
    for (const [name, { description, trigger, samples }] of mailKinds()) {
      assert.isAbove(description.length, 20, name)
      assert.isAbove(trigger.length, 20, name)
      for (const make of Object.values(samples)) {
        assert.notMatch(renderMail(make()).text, /(?:code|token)=[\w-]/)
      }
    }
  })

  test('of an unknown kind or sample are not there', async ({ assert }) => {
    assert.equal((await get('mail-templates/nothing/preview')).status, 404)
    assert.equal((await get('mail-templates/invite/preview?sample=constructor')).status, 404)
    assert.equal((await get('mail-templates/invite/preview?as=pdf')).status, 422)
  })
})
