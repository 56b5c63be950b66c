import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { removeLeftUploads } from '#api/core/left_uploads'
import { newId } from '#api/core/ids'
import { printableToken } from '#api/accounts/tokens/printable_token'
import env from '#start/env'
import { givenPerson } from '#tests/functional/accounts/people'
import { freshDesk } from '#tests/functional/beta/desk'
import { eventually } from '#tests/functional/core/eventually'

const ADDRESS = `http://${env.get('HOST')}:${env.get('PORT')}/api`
const LIMIT = 20 * 1024 * 1024

let bearer = ''
/** Stands in every file a test sends, so that a file left behind is known by it. */
let mark = ''
let filesBefore = new Set<string>()

interface Sent {
  content?: string
  fields?: Record<string, string>
  fileField?: string
  fileName?: string
  path?: string
  token?: string
}

async function upload(sent: Sent = {}) {
  const form = new FormData()
  for (const [name, value] of Object.entries(sent.fields ?? {})) form.set(name, value)
  const content = `email,note\n${sent.content ?? 'ada@example.com'},${mark}\n`
  form.set(sent.fileField ?? 'file', new Blob([content]), sent.fileName ?? 'people.csv')
  const answer = await fetch(ADDRESS + (sent.path ?? '/admin/invite-batches'), {
    method: 'POST',
    headers: { authorization: `Bearer ${sent.token ?? bearer}` },
    body: form,
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

/** New files of the temporary folder that hold what this test sent. */
async function filesLeft(): Promise<string[]> {
  const entries = await readdir(tmpdir(), { withFileTypes: true })
  const added = entries.filter((entry) => entry.isFile() && !filesBefore.has(entry.name))
  const contents = await Promise.all(
    added.map(({ name }) => readFile(join(tmpdir(), name), 'utf8').catch(() => ''))
  )
  return added.map(({ name }) => name).filter((_, index) => contents[index].includes(mark))
}

test.group('An upload', (group) => {
  group.each.setup(async () => {
    const restore = await freshDesk()
    bearer = await printableToken('operator@example.com')
    mark = newId()
    filesBefore = new Set(await readdir(tmpdir()))
    return restore
  })

  test('that is taken leaves no file', async ({ assert }) => {
    const { status, body } = await upload()
    assert.equal(status, 202)
    assert.equal(body.file_name, 'people.csv')
    assert.deepEqual(await filesLeft(), [])
  })

  test('that is refused for its fields leaves no file', async ({ assert }) => {
    assert.equal((await upload({ fields: { colour: 'blue' } })).status, 422)
    assert.deepEqual(await filesLeft(), [])
  })

  test('of one who may not send it leaves no file', async ({ assert }) => {
    const student = await givenPerson('student')
    const { status } = await upload({ token: await printableToken(student.email) })
    assert.equal(status, 403)
    assert.deepEqual(await filesLeft(), [])
  })

  test('that is too large is refused and leaves no file', async ({ assert }) => {
    const { status, body } = await upload({ content: `${mark}${'x'.repeat(LIMIT)}` })
    assert.deepEqual([status, body.code], [413, 'file_too_large'])
    assert.deepEqual(await filesLeft(), [])
    assert.lengthOf(await db.from('uploads'), 0)
  })

  test('is refused as soon as it is too large, before it ends', async ({ assert }) => {
    const { promise, resolve, reject } = Promise.withResolvers<number>()
    const sent = begin()
    sent.on('response', (answer) => resolve(answer.resume().statusCode!)).on('error', reject)
    sent.write(mark)
    for (let bytes = 0; bytes <= LIMIT; bytes += 1024 * 1024) sent.write('x'.repeat(1024 * 1024))
    assert.equal(await promise, 413)
    sent.destroy()
    assert.deepEqual(await filesLeft(), [])
  })

  test('that breaks off leaves no file', async () => {
    const sent = begin().on('error', () => {})
    sent.write(`email\n${mark}\n${'x'.repeat(1024 * 1024)}`)
    await eventually('the file begins', async () => (await filesLeft()).length === 1)
    sent.destroy()
    await eventually('the file is gone', async () => (await filesLeft()).length === 0)
  })

  test('that a killed process left behind goes with the next start, one at work does not', async ({
    assert,
  }) => {
    const [left, young, foreign] = [newId(), newId(), `${mark}.csv`]
    for (const name of [left, young, foreign]) {
      await writeFile(join(tmpdir(), `instainstru-${name}`), mark)
    }
    const long = new Date(Date.now() - 2 * 60 * 60 * 1000)
    for (const name of [left, foreign])
      await utimes(join(tmpdir(), `instainstru-${name}`), long, long)
    await removeLeftUploads()
    const there = [young, foreign].map((name) => `instainstru-${name}`)
    assert.sameMembers(await filesLeft(), there)
    for (const name of there) await rm(join(tmpdir(), name))
  })

  test('under another name than `file` is refused and leaves no file', async ({ assert }) => {
    const { status, body } = await upload({ fileField: 'picture' })
    assert.equal(status, 422)
    assert.containsSubset(body, { errors: [{ field: 'picture', rule: 'unknown' }] })
    assert.deepEqual(await filesLeft(), [])
  })

  test('with a stranger before a file without an end is answered at once, and leaves no file', async ({
    assert,
  }) => {
    const broken = `${partOf('other')}a\r\n${partOf('file')}${mark}\r\n--other--`
    const answer = await fetch(`${ADDRESS}/admin/invite-batches`, {
      method: 'POST',
      headers: heads(),
      body: broken,
    })
    assert.equal(answer.status, 422)
    assert.deepEqual(await filesLeft(), [])
  })

  test('to a route that takes none is refused and leaves no file', async ({ assert }) => {
    for (const path of ['/admin/invites', '/auth/sign-in', '/auth/tokens']) {
      const { status, body } = await upload({ path })
      assert.deepEqual([path, status, body.code], [path, 415, 'unsupported_body'])
    }
    assert.deepEqual(await filesLeft(), [])
  })
})

const partOf = (field: string) =>
  `--b\r\nContent-Disposition: form-data; name="${field}"; filename="a.csv"\r\n\r\n`

const heads = () => ({
  authorization: `Bearer ${bearer}`,
  'content-type': 'multipart/form-data; boundary=b',
})

/** An upload without an end yet. */
function begin() {
  const sent = request({
    host: env.get('HOST'),
    port: env.get('PORT'),
    method: 'POST',
    path: '/api/admin/invite-batches',
    headers: { ...heads(), 'transfer-encoding': 'chunked' },
  })
  sent.write(partOf('file'))
  return sent
}
