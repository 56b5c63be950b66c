import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { defineMailKind } from '#api/core/mail/mail_kind'
import { queueMail } from '#api/core/mail/queue_mail'
import { newId } from '#api/core/ids'
import { PHASES } from '#api/beta/posture/posture'
import { call, OUR_ORIGIN } from '#tests/functional/accounts/calls'
import { fetchFile, givenSignedIn } from '#tests/functional/own_account/desk'
import {
  asStaff,
  caughtMails,
  drainAllMail,
  freshDesk,
  letWorkerWork,
  newcomer,
} from '#tests/functional/beta/desk'

const EMAIL = 'ines@example.com'
const tip = { subject: 'A tip', body: { preheader: 'x', heading: 'x', paragraphs: [], footer: [] } }

defineMailKind('test_tip', {
  description: 'Gives members a tip, in tests alone',
  trigger: 'A test wants to see who gets it',
  category: 'learning_tips',
  samples: { usual: () => tip },
  preview: async () => tip,
  prepare: async (ids) => new Map(ids.map((id) => [id, tip])),
})

const sendTip = async (to: string) => {
  await db.transaction((trx) =>
    queueMail(trx, { key: `test_tip:${newId()}`, kind: 'test_tip', causeId: newId(), to })
  )
  await drainAllMail()
}

/** What the newest mail to an address says of unsubscribing. */
async function waysOut(to: string) {
  const [mail] = await caughtMails(to)
  const headers = mail.headers
  const url = /<([^>]+)>/.exec(headers['list-unsubscribe'] ?? '')?.[1]
  return {
    url: url ? new URL(url) : undefined,
    post: headers['list-unsubscribe-post'],
    text: mail.text,
  }
}

/** What a mail program does: one POST, nothing else. */
const oneClick = ({ pathname, search }: URL, body: BodyInit = 'List-Unsubscribe=One-Click') =>
  fetchFile(`${pathname}${search}`, {
    method: 'POST',
    headers:
      typeof body === 'string' ? { 'content-type': 'application/x-www-form-urlencoded' } : {},
    body,
  })

test.group('Unsubscribing', (group) => {
  group.each.setup(() => freshDesk(PHASES.open_beta))

  test('is one click from every invite, and ends invites for good', async ({ assert }) => {
    await asStaff('POST', '/invites', { email: EMAIL })
    await letWorkerWork()
    const { url, post, text } = await waysOut(EMAIL)
    assert.equal(post, 'List-Unsubscribe=One-Click')
    assert.equal(url!.pathname, '/api/unsubscribe')
    assert.include(text, '/unsubscribe?token=')
    assert.notInclude(decodeURIComponent(url!.search), EMAIL)

    assert.equal((await oneClick(url!)).status, 204)
    assert.equal((await oneClick(url!)).status, 204)
    const rows = await db.from('mail_suppressions')
    assert.deepEqual(
      rows.map(({ address, reason }) => [address, reason]),
      [[EMAIL, 'unsubscribe']]
    )
    const again = await asStaff('POST', '/invites', { email: EMAIL, role: 'student' })
    assert.equal(again.body.code, 'suppressed')
  })

  test('works by a form with parts too, and looking at the link changes nothing', async ({
    assert,
  }) => {
    await asStaff('POST', '/invites', { email: EMAIL })
    await letWorkerWork()
    const { url } = await waysOut(EMAIL)
    const look = await fetchFile(`${url!.pathname}${url!.search}`, { redirect: 'manual' })
    assert.equal(look.status, 303)
    assert.equal(look.headers.get('location'), `/unsubscribe${url!.search}`)
    assert.lengthOf(await db.from('mail_suppressions'), 0)

    const form = new FormData()
    form.set('List-Unsubscribe', 'One-Click')
    assert.equal((await oneClick(url!, form)).status, 204)
    assert.lengthOf(await db.from('mail_suppressions'), 1)
  })

  test('takes no link that is not ours', async ({ assert }) => {
    await asStaff('POST', '/invites', { email: EMAIL })
    await letWorkerWork()
    const { url } = await waysOut(EMAIL)
    const token = url!.searchParams.get('token')!
    const others = [`${token.slice(0, -1)}~`, token.split('.')[0], `${newId()}.${token.slice(27)}`]
    for (const other of others) {
      const answer = await call('POST', `/unsubscribe?token=${encodeURIComponent(other)}`)
      assert.equal(answer.body.code, 'token_not_found', other)
    }
    assert.lengthOf(await db.from('mail_suppressions'), 0)
  })

  test('leaves the mails that an account cannot be used without', async ({ assert }) => {
    await asStaff('POST', '/invites', { email: EMAIL, role: 'student' })
    await letWorkerWork()
    await oneClick((await waysOut(EMAIL)).url!)
    const body = newcomer({ email: EMAIL, role: 'student' })
    await call('POST', '/auth/sign-up', { body, headers: { origin: OUR_ORIGIN } })
    await letWorkerWork()
    const { url, text } = await waysOut(EMAIL)
    assert.include(text, '/verify-email?token=')
    assert.isUndefined(url)
  })

  test('switches the category off for a member, and for nobody else', async ({ assert }) => {
    const { browser, user } = await givenSignedIn()
    await sendTip(user.email)
    assert.equal((await oneClick((await waysOut(user.email)).url!)).status, 204)
    const { body } = await browser.call('GET', '/account/notification-preferences')
    assert.containsSubset(body, {
      categories: { learning_tips: { email: false, in_app: true }, reviews: { email: true } },
    })
    assert.lengthOf(await db.from('mail_suppressions'), 0)
    await sendTip(user.email)
    assert.lengthOf(await caughtMails(user.email), 1)
    const dropped = await db.from('mail_messages').where('state', 'dropped').firstOrFail()
    assert.equal(dropped.last_error, 'the person has switched it off')
  })
})
