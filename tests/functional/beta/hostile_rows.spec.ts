import { test } from '@japa/runner'
import { parse } from 'csv-parse/sync'
import { normalizeEmail } from '#api/accounts/email'
import { guardFormula } from '#api/core/csv_export'
import { givenPerson } from '#tests/functional/accounts/people'
import type { CaughtMail } from '#tests/house'
import { hostileFile, HOSTILE_ROWS } from '#tests/fixtures/invites/hostile_rows'
import { everyMail, rawHead } from './caught_heads.js'
import { csvOf } from './csv_download.js'
import { asStaff, freshDesk, givenSentInvite, uploadCsv } from './desk.js'

type Line = Record<'line' | 'email' | 'verdict' | 'detail', string>

const { bytes, expected } = hostileFile(HOSTILE_ROWS)
let batch: Awaited<ReturnType<typeof uploadCsv>>
let lines: Line[]
let mails: CaughtMail[]

/** Everybody whom the table takes for known, then the whole table as one upload that is sent. */
async function sendAll() {
  await freshDesk()
  await givenPerson('student', 'active', 'member@example.com')
  await asStaff('POST', '/suppressions', { address: 'stop@example.com' })
  await givenSentInvite({ email: 'invited@example.com' })
  await givenSentInvite({ email: 'invited.tag@example.com' })
  await givenSentInvite({ email: 'invited.student@example.com', role: 'student' })
  const before = new Set((await everyMail()).map(({ id }) => id))
  batch = await uploadCsv(bytes)
  lines = parse(await csvOf(`/invite-batches/${batch.id}/verdicts.csv`), {
    columns: true,
    record_delimiter: '\r\n',
  })
  mails = (await everyMail()).filter(({ id }) => !before.has(id))
}

/** Lines of the three kinds of mail that hold no text of their own. */
const PLAIN = [
  'a plain line',
  'founding as people write it: yes',
  'a role as people write it: student',
]

function mailOf(wanted: string) {
  const { email } = expected.find(({ why }) => why === wanted)!
  return mails.find(({ to }) => to[0] === email)!
}

const sentTo = () => lines.filter(({ verdict }) => verdict === 'will_send')

test.group('Hostile rows in one upload', (group) => {
  group.setup(sendAll)

  test('are all checked, and the good ones sent', ({ assert }) => {
    assert.containsSubset(batch, { http: 202, state: 'done', error: null })
    assert.equal(batch.counts.sent, batch.counts.will_send)
    assert.isAbove(batch.counts.will_send, 300)
  })

  test('get the verdict that each should have, by line', ({ assert }) => {
    const seen = new Map(lines.map((line) => [Number(line.line), line]))
    const lineOf = (address: string) => expected.find(({ email }) => email === address)?.line
    const wrong = expected.flatMap(({ why, line, verdict, email, detail = '', same_as: first }) => {
      const found = seen.get(line)
      const right =
        found?.verdict === verdict &&
        (email === undefined || found.email === guardFormula(email)) &&
        found.detail.includes(first ? `same address as line ${lineOf(first)}` : detail)
      return right ? [] : [{ why, line, wanted: { verdict, email, detail }, found }]
    })
    assert.deepEqual(wrong, [])
    assert.lengthOf(lines, expected.length)
  })

  test('reach each good address once, and nobody else', ({ assert }) => {
    assert.deepEqual(new Set(mails.map(({ to }) => to.length)), new Set([1]))
    const mailed = new Set(mails.map(({ to }) => guardFormula(normalizeEmail(to[0]))))
    const missed = sentTo().filter(({ email }) => !mailed.has(email))
    assert.deepEqual(missed, [])
    assert.lengthOf(mails, sentTo().length)
    assert.equal(mailed.size, mails.length)
  })

  test('leave the head of every mail as it is for a plain person', async ({ assert }) => {
    const names = ({ headers }: CaughtMail) => Object.keys(headers).sort().join(' ')
    const plain = mailOf('a plain line')
    for (const mail of mails) {
      assert.equal(names(mail), names(plain), mail.to[0])
      assert.match(mail.subject, /^Your invitation to (teach on )?InstaInstru$/)
      assert.match(await rawHead(mail.id), /^(?!.*spy@)[\t\r\n\x20-\x7e]+$/is)
    }
  })

  test('bring no markup of theirs into a mail', ({ assert }) => {
    const tags = ({ html }: CaughtMail) => html.match(/<[a-z!/][^\s>]*/gi)!.join(' ')
    const plain = new Set(PLAIN.map((why) => tags(mailOf(why))))
    const strange = mails.filter((mail) => !plain.has(tags(mail)))
    assert.deepEqual(
      strange.map(({ to, html }) => ({ to, html })),
      []
    )
  })

  test('cannot change where the link of a mail leads', ({ assert }) => {
    for (const { text } of mails) {
      const link = new URL(/https?:\S+claim\?\S+/.exec(text)![0])
      assert.equal(link.pathname, '/invite/claim')
      assert.deepEqual(link.searchParams.getAll('utm_source'), ['email'])
      assert.match(link.searchParams.get('code')!, /^[A-HJKMNP-Z2-9]{8}$/)
    }
  })
})
