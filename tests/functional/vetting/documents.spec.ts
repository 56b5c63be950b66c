import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import sharp from 'sharp'
import type { Role } from '#api/accounts/permissions'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { fileStore } from '#api/core/files/file_store'
import { sealedFiles } from '#api/core/files/sealed_files'
import { runDueJobs } from '#api/core/queue/run_due_jobs'
import { enqueue } from '#api/core/queue/queue'
import { TEND_VETTING } from '#api/vetting/tend_vetting_job'
import { pageFile } from '#api/vetting/documents/document'
import { givenPerson } from '#tests/functional/accounts/people'
import { passDays } from '#tests/functional/beta/desk'
import { givenSignedIn } from '#tests/functional/own_account/desk'
import { hostilePdfs, pdf, pixelFlood, plainPicture } from '#tests/hostile_files'
import {
  asSupport,
  cookieOf,
  fetchPage,
  freshHouse,
  givenSender,
  PATH,
  sendFile,
  verificationOf,
} from './desk.js'

const thinPdf = () =>
  Buffer.from(pdf().toString('latin1').replace('0 0 300 200', '0 0 14400 0.2'), 'latin1')

const rowOf = (id: string) => db.from('instructor_documents').where('id', id).firstOrFail()

test.group('A document of an instructor', (group) => {
  group.each.setup(freshHouse)

  test('is kept as sealed pictures without a trace of where it was taken', async ({ assert }) => {
    const { user, document } = await givenSender()
    assert.containsSubset(document, { kind: 'identity', state: 'pending', pages: 1 })
    const { folder } = await rowOf(document.id)
    const stored = await fileStore.read(pageFile(folder, 1))
    const bytes = Buffer.concat(await Array.fromAsync(stored!))
    assert.isFalse(bytes.includes(Buffer.from([0xff, 0xd8, 0xff])))
    const opened = (await sealedFiles.read(pageFile(folder, 1)))!
    assert.isUndefined((await sharp(opened).metadata()).exif)
    assert.notInclude(folder, user.id)
    const page = await fetchPage(`/admin/vetting-documents/${document.id}/pages/1`, {})
    assert.equal(page.status, 401)
  })

  test('cannot be passed off as another', async ({ assert }) => {
    await sealedFiles.put('documents/one/1.jpg.sealed', Buffer.from('one'))
    const sealed = await Array.fromAsync((await fileStore.read('documents/one/1.jpg.sealed'))!)
    await fileStore.put('documents/two/1.jpg.sealed', Buffer.concat(sealed))
    await assert.rejects(() => sealedFiles.read('documents/two/1.jpg.sealed'))
    await fileStore.removeFolder('documents/one')
    await fileStore.removeFolder('documents/two')
  })

  test('is taken for what it is, whatever its name says', async ({ assert }) => {
    const { browser } = await givenSignedIn('instructor')
    const { status, body } = await sendFile(browser, 'identity', pdf(), 'passport.png')
    assert.equal(status, 200)
    assert.containsSubset(body.documents[0], { sent_as: 'application/pdf', pages: 1 })
  })

  test('is refused with a clear rule: {0}')
    .with([
      ['a text named .pdf', 'document_type', async () => Buffer.from('no document')],
      ['a GIF', 'document_type', () => plainPicture().gif().toBuffer()],
      ['a flood of pixels', 'pixels', pixelFlood],
      ['a PDF with a script', 'pdf_active', async () => hostilePdfs.scripted()],
      ['a page without height', 'document', async () => thinPdf()],
      ['a locked PDF', 'pdf_encrypted', async () => hostilePdfs.locked()],
    ] as [string, string, () => Promise<Buffer>][])
    .run(async ({ assert }, [, rule, bytes]) => {
      const { browser } = await givenSignedIn('instructor')
      const { status, body } = await sendFile(browser, 'identity', await bytes(), 'my.pdf')
      assert.deepEqual([status, body.errors?.[0].rule], [422, rule])
      assert.isEmpty(await db.from('instructor_documents'))
    })

  test('has at most 10 MiB', async ({ assert }) => {
    const { browser } = await givenSignedIn('instructor')
    const jpeg = await plainPicture().jpeg().toBuffer()
    const heavy = Buffer.concat([jpeg, Buffer.alloc(11 * 1024 * 1024)])
    const { status, body } = await sendFile(browser, 'identity', heavy)
    assert.deepEqual([status, body.code], [413, 'file_too_large'])
    const light = Buffer.concat([jpeg, Buffer.alloc(9 * 1024 * 1024)])
    assert.equal((await sendFile(browser, 'identity', light)).status, 200)
  })

  test('is read alone of what one person sends at once', async ({ assert }) => {
    const { browser } = await givenSignedIn('instructor')
    const long = pdf({ pages: 30 })
    const sent = Array.from({ length: 6 }, () => sendFile(browser, 'identity', long))
    const answers = (await Promise.all(sent)).map(({ status, body }) => body.code ?? status)
    assert.sameMembers([...new Set(answers)], [200, 'document_being_read'])
    assert.equal((await sendFile(browser, 'identity', pdf())).status, 200)
  })

  test('may be seen by who sent it and who manages people: {0} gets {1}')
    .with([
      ['admin', 200],
      ['support', 200],
      ['moderator', 403],
      ['finance', 403],
      ['instructor', 403],
      ['student', 403],
    ] as [Role, number][])
    .run(async ({ assert }, [role, status]) => {
      const { document, user } = await givenSender()
      const reader = await givenPerson(role)
      const path = `/admin/vetting-documents/${document.id}/pages/1`
      const bearer = { authorization: `Bearer ${await printableToken(reader.email)}` }
      assert.equal((await fetchPage(path, bearer)).status, status)
      const looks = await db
        .from('audit_events')
        .where({ action: 'instructor_document.read', target_id: user.id, actor_id: reader.id })
      assert.lengthOf(looks, status === 200 ? 1 : 0)
    })

  test('comes as a file that no browser runs or keeps', async ({ assert }) => {
    const { document, browser, user } = await givenSender()
    const answer = await fetchPage(`${PATH}/documents/${document.id}/pages/1`, cookieOf(browser))
    assert.equal(answer.status, 200)
    const header = (name: string) => answer.headers.get(name) ?? ''
    assert.equal(header('content-type'), 'image/jpeg')
    assert.match(header('content-disposition'), /^attachment; filename="document-\w+-1\.jpg"$/)
    assert.equal(header('x-content-type-options'), 'nosniff')
    assert.match(header('content-security-policy'), /sandbox/)
    assert.equal(header('cache-control'), 'no-store')
    const looks = await db.from('audit_events').where('action', 'instructor_document.read')
    assert.deepEqual([looks.length, looks[0].actor_id, looks[0].after.page], [1, user.id, 1])
  })

  test('is nothing to another instructor, nor is a page it has not', async ({ assert }) => {
    const { document, browser } = await givenSender()
    const path = (page: number) => `${PATH}/documents/${document.id}/pages/${page}`
    const stranger = await givenSignedIn('instructor')
    assert.equal((await fetchPage(path(1), cookieOf(stranger.browser))).status, 404)
    assert.equal((await fetchPage(path(2), cookieOf(browser))).status, 404)
    assert.isEmpty(await db.from('audit_events').where('action', 'instructor_document.read'))
  })

  test('gives way to another as long as nobody decided', async ({ assert }) => {
    const { browser, document } = await givenSender()
    const { folder } = await rowOf(document.id)
    const { body } = await sendFile(browser, 'identity', pdf())
    assert.lengthOf(body.documents, 1)
    await runDueJobs()
    assert.isNull(await sealedFiles.read(pageFile(folder, 1)))
    const late = await asSupport('POST', `/vetting-documents/${document.id}/decision`, {
      decision: 'accept',
    })
    assert.deepEqual([late.status, late.body.code], [409, 'document_decided'])
    assert.equal((await verificationOf(browser)).identity, 'pending')
  })

  test('is deleted when its time is over; what was decided stays', async ({ assert }) => {
    const { browser, document } = await givenSender()
    const { folder } = await rowOf(document.id)
    await asSupport('POST', `/vetting-documents/${document.id}/decision`, { decision: 'accept' })
    await passDays(31)
    await enqueue(TEND_VETTING, {})
    await runDueJobs()
    await runDueJobs()
    assert.isNull(await sealedFiles.read(pageFile(folder, 1)))
    assert.containsSubset(await verificationOf(browser), {
      identity: 'accepted',
      documents: [{ id: document.id, pages: 0 }],
    })
    const gone = await fetchPage(`${PATH}/documents/${document.id}/pages/1`, cookieOf(browser))
    assert.equal(gone.status, 404)
  })
})
