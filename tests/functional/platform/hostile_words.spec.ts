import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import env from '#start/env'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { asStaff, bodyOf, freshDesk } from '#tests/functional/beta/desk'

/** Fields an invite is refused for, each alone. */
const REFUSED = [
  { first_name: 'Ada\r\nBcc: all@example.com' },
  { last_name: '<b>Ada</b>' },
  { first_name: 'A\u202eda' },
  { campaign: 'spring\r\nX-Header: 1' },
  { campaign: 'spr\u2028ing' },
  { note: 'a\u0007b' },
  { note: 'a\u202eb' },
]

/** A wrong address and the words of `parseAddress` for it. */
const ADDRESSES = [
  ['Ada <ada@example.com>', 'a name around the address; give the address alone'],
  ['ada@example.com, bob@example.com', 'more than one address in one cell'],
  ['ada', 'an address has exactly one @'],
  ['', 'there is no address'],
] as const

/** Uploads under a name exactly as written; `FormData` would clean it up. */
async function uploadAs(fileName: string, fields: Record<string, string> = {}) {
  const parts = Object.entries({ dry_run: 'true', ...fields }).map(
    ([name, value]) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  )
  const file = `--b\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\n\r\n`
  const answer = await fetch(
    `http://${env.get('HOST')}:${env.get('PORT')}/api/admin/invite-batches`,
    {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await printableToken('operator@example.com')}`,
        'content-type': 'multipart/form-data; boundary=b',
      },
      body: `${parts.join('')}${file}email\nada@example.com\n\r\n--b--\r\n`,
    }
  )
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

test.group('Words of an invite', (group) => {
  group.each.setup(() => freshDesk())

  test('that hold what is not to be read are refused: {$i}')
    .with(REFUSED)
    .run(async ({ assert }, words) => {
      const answer = await asStaff('POST', '/invites', { email: 'ada@example.com', ...words })
      assert.equal(answer.status, 422)
      assert.containsSubset(answer.body, { errors: [{ field: Object.keys(words)[0] }] })
      assert.lengthOf(await db.from('invites'), 0)
    })

  test('may be foreign, and a note may have lines', async ({ assert }) => {
    const words = {
      first_name: 'Zoë',
      last_name: "O'Neil-Łukasz",
      campaign: 'Frühjahr 2027 — 東京',
      note: 'First line\r\nsecond\n\nthird',
    }
    const answer = await asStaff('POST', '/invites', { email: 'ada@example.com', ...words })
    assert.equal(answer.status, 201)
    assert.containsSubset(answer.body, words)
  })

  test('say why an address cannot be used: {0}')
    .with([...ADDRESSES])
    .run(async ({ assert }, [email, reason]) => {
      const answer = await asStaff('POST', '/invites', { email })
      assert.equal(answer.status, 422)
      const message = `The address cannot be used: ${reason}.`
      assert.deepEqual(bodyOf(answer).errors, [{ field: 'email', rule: 'address', message }])
    })
})

test.group('The name of an uploaded file', (group) => {
  group.each.setup(() => freshDesk())

  test('is kept as far as it can be read: {$i}')
    .with([
      ['people.csv', 'people.csv'],
      ['a\0b.csv', 'ab.csv'],
      ['\u0001\u0007\u202egnp.csv', 'gnp.csv'],
      ['../../etc/passwd', 'passwd'],
      ['Gästeliste 東京.csv', 'Gästeliste 東京.csv'],
      ['\u0000', 'upload.csv'],
      ['../..', 'upload.csv'],
      [`${'x'.repeat(300)}.csv`, 'x'.repeat(200)],
    ])
    .run(async ({ assert }, [given, kept]) => {
      const { status, body } = await uploadAs(given)
      assert.deepEqual([status, body.file_name], [202, kept])
    })

  test('stands beside a campaign of one line', async ({ assert }) => {
    for (const campaign of ['a\nb', 'a\u0007b', 'a\u202eb']) {
      const { status, body } = await uploadAs('people.csv', { campaign })
      assert.equal(status, 422)
      assert.containsSubset(body, { errors: [{ field: 'campaign' }] })
    }
  })
})
