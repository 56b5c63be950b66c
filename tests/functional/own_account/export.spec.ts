import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import { personalTables } from '#api/accounts/privacy/records/personal_tables'
import { PURGE_FILES } from '#api/accounts/privacy/exports/purge_files_job'
import { exportFile } from '#api/accounts/privacy/exports/export'
import { fileStore } from '#api/core/files/file_store'
import { enqueue } from '#api/core/queue/queue'
import { caughtMails, freshDesk } from '#tests/functional/beta/desk'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { call } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import { bodyOf, givenSignedIn, letWorkerWork } from './desk.js'
import { databaseColumns, givenWorld, markOf } from './worlds.js'

/** Asks for a copy, waits for the worker and answers where to fetch it. */
async function givenExport(browser: Awaited<ReturnType<typeof givenSignedIn>>['browser']) {
  const asked = await browser.call('POST', '/account/exports')
  await letWorkerWork()
  const { id } = bodyOf(asked)
  return { asked, id: String(id), path: `/account/exports/${id}/download` }
}

async function givenBatch() {
  const market = await db.from('markets').firstOrFail()
  await db.table('invite_batches').insert({
    id: 'batch',
    market_id: market.id,
    state: 'done',
    dry_run: false,
    file_name: 'people.csv',
    options: '{}',
    created_at: new Date(),
  })
}

test.group('The copy of all personal data', (group) => {
  group.each.setup(() => freshDesk())

  test('holds all that is kept of a person, and nothing of another', async ({ assert }) => {
    const [{ user: ada, browser }, bob] = [await givenSignedIn(), await givenPerson()]
    for (const table of ['user_roles'])
      await db.from(table).whereIn('user_id', [ada.id, bob.id]).delete()
    await givenBatch()
    const mine = await givenWorld('ada', ada.id, bob.id)
    await givenWorld('bob', bob.id, ada.id)

    const { path } = await givenExport(browser)
    const { status, text } = await browser.call('GET', path)
    assert.equal(status, 200, text)
    assert.notInclude(text, 'world-bob')
    assert.notInclude(text, bob.id)

    const columns = await databaseColumns()
    for (const { table, shown, left_out: leftOut, toExport } of personalTables()) {
      for (const { column_name: column } of columns.get(table)!) {
        const mark = markOf('ada', table, column)
        if (!JSON.stringify(mine.rows.get(table)).includes(mark)) continue
        if (shown.includes(column)) assert.include(text, mark, `${table}.${column}`)
        if (column in leftOut && !toExport) assert.notInclude(text, `"${mark}"`)
      }
    }
    const { sections } = JSON.parse(text) as { sections: Record<string, unknown[]> }
    for (const { table, shown, section } of personalTables()) {
      if (shown.length > 0) assert.isNotEmpty(sections[section ?? table], table)
    }
  }).timeout(30_000)

  test('is made by a job, and a mail tells of it', async ({ assert }) => {
    const { browser, user } = await givenSignedIn()
    const { asked, id } = await givenExport(browser)
    assert.equal(asked.status, 202)
    assert.containsSubset(bodyOf(asked), { state: 'preparing', download_url: null })
    const ready = bodyOf(await browser.call('GET', `/account/exports/${id}`))
    assert.containsSubset(ready, {
      state: 'ready',
      download_url: `/api/account/exports/${id}/download`,
    })
    const [mail] = await caughtMails(user.email)
    assert.include(mail.subject, 'copy of your data')
    assert.notInclude(mail.text, id)
  })

  test('is one at a time, and five a day', async ({ assert }) => {
    const { browser } = await givenSignedIn()
    const asked = await Promise.all(
      Array.from({ length: 4 }, () => browser.call('POST', '/account/exports'))
    )
    assert.lengthOf([...new Set(asked.map((answer) => bodyOf(answer).id))], 1)
    await letWorkerWork()
    for (let more = 1; more < 5; more++) {
      await browser.call('POST', '/account/exports')
      await letWorkerWork()
    }
    const sixth = await browser.call('POST', '/account/exports')
    assert.equal(sixth.body.code, 'too_many_exports')
    assert.equal(sixth.status, 429)
  })

  test('is fetched by its owner alone, who signed in a moment ago', async ({ assert }) => {
    const { browser, user } = await givenSignedIn()
    const { id, path } = await givenExport(browser)
    const { browser: other } = await givenSignedIn()
    assert.equal((await other.call('GET', path)).status, 404)
    assert.equal((await other.call('GET', `/account/exports/${id}`)).status, 404)
    assert.equal((await call('GET', path)).status, 401)
    const bearer = await printableToken(user.email)
    assert.equal((await call('GET', path, { bearer })).body.code, 'session_required')
    const fetched = await browser.call('GET', path)
    assert.match(fetched.headers.get('content-disposition')!, /^attachment; filename="instainstru-/)
    assert.equal(fetched.headers.get('cache-control'), 'no-store')

    const created_at = wallClock.now().minus({ minutes: 31 }).toJSDate()
    await db.from('sessions').where('user_id', user.id).update({ created_at })
    assert.equal((await browser.call('GET', path)).body.code, 'recent_sign_in_required')
  })

  test('goes after seven days, its file with it, and so does a file that no row knows', async ({
    assert,
  }) => {
    const { browser } = await givenSignedIn()
    const { id, path } = await givenExport(browser)
    await fileStore.put(exportFile('unknown'), Buffer.from('left behind'))
    await enqueue(PURGE_FILES)
    await letWorkerWork()
    assert.isNotNull(await fileStore.read(exportFile(id)))
    assert.isNull(await fileStore.read(exportFile('unknown')))

    const expires_at = wallClock.now().minus({ seconds: 1 }).toJSDate()
    await db.from('data_exports').update({ expires_at })
    assert.equal((await browser.call('GET', path)).status, 404)
    await enqueue(PURGE_FILES)
    await letWorkerWork()
    assert.isNull(await fileStore.read(exportFile(id)))
    assert.lengthOf(await db.from('data_exports'), 0)
  })
})
