import type { Assert } from '@japa/assert'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { enqueue } from '#api/core/queue/queue'
import { sealedFiles } from '#api/core/files/sealed_files'
import { pageFile } from '#api/vetting/documents/document'
import { VETTING_CHANGED } from '#api/vetting/vetting'
import { vettingOf } from '#api/vetting/vetting_queries'
import { TEND_VETTING } from '#api/vetting/tend_vetting_job'
import { letWorkerWork, passDays } from '#tests/functional/beta/desk'
import { moveTo } from '#tests/functional/clinic/desk'
import { givenSignedIn } from '#tests/functional/own_account/desk'
import { pdf } from '#tests/hostile_files'
import {
  AGREED,
  asSupport,
  freshHouse,
  givenReport,
  givenSender,
  moveOn,
  PATH,
  sendFile,
  verificationOf,
} from './desk.js'

const FOUND = { note: 'A record in Kings County of 2019.' }

async function tend() {
  await enqueue(TEND_VETTING, {})
  await letWorkerWork()
}

const mailsOf = async (kind: string) => (await db.from('mail_messages').where('kind', kind)).length

async function givenWarned() {
  const given = await givenReport()
  await moveOn(given.user.id, 'review')
  await moveOn(given.user.id, 'pre_adverse', FOUND)
  return given
}

/** The last day of the wait, on which nothing is decided yet, and the one after. */
async function assertDecidedAfter(
  lastDay: string,
  stateNow: () => Promise<string>,
  assert: Assert
) {
  await moveTo(`${lastDay}T12:00-05:00`)
  await tend()
  assert.equal(await stateNow(), 'pre_adverse')
  await passDays(1)
  await tend()
  assert.equal(await stateNow(), 'final_adverse')
}

test.group('The background check of an instructor', (group) => {
  group.each.setup(freshHouse)

  test('begins with consent: to which text, when and from where', async ({ assert }) => {
    const { user, browser } = await givenSignedIn('instructor')
    const early = await sendFile(browser, 'report', pdf())
    assert.deepEqual([early.status, early.body.code], [409, 'check_state'])
    const old = await browser.call('POST', `${PATH}/consent`, { ...AGREED, version: '2020-01' })
    assert.equal(old.body.code, 'consent_changed')
    const no = await browser.call('POST', `${PATH}/consent`, { ...AGREED, agreed: false })
    assert.equal(no.status, 422)
    assert.equal((await browser.call('POST', `${PATH}/consent`, AGREED)).status, 200)
    const [event] = await db.from('background_check_events').where('user_id', user.id)
    assert.containsSubset(event, { move: 'consent', consent_version: AGREED.version })
    assert.match(event.consent_ip, /127\.0\.0\.1|::1/)
  })

  test('asks anew when the text was changed, also while a report waits', async ({ assert }) => {
    const { user, browser } = await givenReport()
    const row = () => db.from('background_checks').where('user_id', user.id).firstOrFail()
    const { agreed, consent } = await verificationOf(browser)
    assert.deepEqual(agreed.text, consent)
    assert.equal(agreed.at, (await row()).consented_at.toISOString())
    const again = await browser.call('POST', `${PATH}/consent`, AGREED)
    assert.deepEqual([again.status, again.body.code], [409, 'check_state'])

    await db.from('background_checks').update({ consent_version: '2025-01' })
    const { since } = await row()
    const unasked = await sendFile(browser, 'report', pdf())
    assert.deepEqual([unasked.status, unasked.body.code], [409, 'consent_changed'])
    const { agreed: older } = await verificationOf(browser)
    assert.deepEqual([older.version, older.text], ['2025-01', null])

    assert.equal((await browser.call('POST', `${PATH}/consent`, AGREED)).status, 200)
    const after = await row()
    assert.deepEqual(
      [after.state, after.consent_version, after.since],
      ['pending', AGREED.version, since]
    )
    assert.equal((await sendFile(browser, 'report', pdf())).status, 200)
    assert.equal((await moveOn(user.id, 'pass')).status, 200)
  })

  test('is passed for a year, reminded of and run out', async ({ assert }) => {
    const { user, browser } = await givenReport()
    assert.equal((await moveOn(user.id, 'pass')).status, 200)
    const standing = async () => (await vettingOf([user.id])).get(user.id)!.background_check.state
    assert.equal(await standing(), 'passed')
    await passDays(330)
    assert.equal(
      (await browser.call('POST', `${PATH}/consent`, AGREED)).body.code,
      'renewal_too_early'
    )
    await passDays(10)
    await tend()
    await tend()
    assert.equal(await mailsOf('background_check_expiring'), 1)
    // A leap year, and an hour where the clocks change on other dates than in the year before.
    await passDays(27)
    assert.equal(await standing(), 'expired')
    await db.from('outbox_events').delete()
    await tend()
    const told = await db.from('outbox_events').where('name', VETTING_CHANGED)
    assert.deepEqual(told[0]?.payload, { user_id: user.id })
    assert.equal((await verificationOf(browser)).background_check.state, 'expired')
  }).timeout(60_000)

  test('stays passed while it is renewed', async ({ assert }) => {
    const { user, browser } = await givenReport()
    await moveOn(user.id, 'pass')
    await passDays(340)
    await browser.call('POST', `${PATH}/consent`, AGREED)
    const { background_check: check } = await verificationOf(browser)
    assert.deepEqual([check.state, check.standing], ['consent', 'passed'])
  })

  test('is decided after five business days that nobody used to dispute it', async ({ assert }) => {
    const { browser } = await givenWarned()
    const { background_check: check } = await verificationOf(browser)
    assert.equal(check.note, FOUND.note)
    await tend()
    const state = async () => (await verificationOf(browser)).background_check.state
    assert.equal(await state(), 'pre_adverse')
    await assertDecidedAfter(check.undecided_until!, state, assert)
    assert.equal(await mailsOf('background_check_moved'), 2)
    const fileIsGone = async () =>
      (await db.from('instructor_documents').firstOrFail()).file_removed_at !== null
    await passDays(360)
    await tend()
    assert.isFalse(await fileIsGone())
    await passDays(10)
    await tend()
    assert.isTrue(await fileIsGone(), 'a report is not kept for good')
  })

  test('is opened again after a decision, and the person hears of it', async ({ assert }) => {
    const { user, browser } = await givenWarned()
    await passDays(15)
    await tend()
    const note = 'The court corrected its record.'
    assert.equal((await moveOn(user.id, 'reopen', { note })).status, 200)
    const { background_check: check } = await verificationOf(browser)
    assert.equal(check.state, 'not_started')
    assert.equal(await mailsOf('background_check_moved'), 3)
    assert.equal((await browser.call('POST', `${PATH}/consent`, AGREED)).status, 200)
  })

  test('waits while it is disputed, and goes on after our answer', async ({ assert }) => {
    const { user, browser } = await givenWarned()
    const statement = 'This is about another person of the same name.'
    await browser.call('POST', `${PATH}/dispute`, { statement })
    await passDays(30)
    await tend()
    const { background_check: disputed } = await verificationOf(browser)
    assert.deepEqual([disputed.state, disputed.undecided_until], ['disputed', null])
    await moveOn(user.id, 'resume', { note: 'The date of birth is yours.' })
    const { background_check: resumed } = await verificationOf(browser)
    assert.equal(resumed.state, 'pre_adverse')
    const state = async () => (await verificationOf(browser)).background_check.state
    await assertDecidedAfter(resumed.undecided_until!, state, assert)
  })

  test('is moved by one of two who decide at once', async ({ assert }) => {
    const { user } = await givenReport()
    const both = await Promise.all([moveOn(user.id, 'pass'), moveOn(user.id, 'review')])
    const won = both.filter(({ status }) => status === 200)
    const lost = both.filter(({ body }) => body.code === 'check_state')
    // `review` leads on to `pass`: then both were made, one after the other.
    assert.include([1, 2], won.length)
    assert.equal(won.length + lost.length, 2)
    const moves = await db.from('background_check_events').where('user_id', user.id)
    assert.lengthOf(moves, 2 + won.length)
  })

  test('is not moved by who saw another state', async ({ assert }) => {
    const { user } = await givenReport()
    const stale = { 'if-match': '"1"' }
    const path = `/background-checks/${user.id}/moves`
    const answer = await asSupport('POST', path, { move: 'pass' }, stale)
    assert.deepEqual([answer.status, answer.body.code], [412, 'changed_meanwhile'])
  })

  test('is not moved by who does not say what they saw', async ({ assert }) => {
    const { user, browser } = await givenReport()
    const path = `/background-checks/${user.id}/moves`
    const blind = await asSupport('POST', path, { move: 'pass' })
    assert.deepEqual([blind.status, blind.body.code], [428, 'version_required'])
    const seen = (await asSupport('GET', `/vetting-reviews/${user.id}`)).headers.get('etag')!
    await sendFile(browser, 'report', pdf())
    const late = await asSupport('POST', path, { move: 'pass' }, { 'if-match': seen })
    assert.equal(late.status, 412)
    const now = String(late.body.etag)
    const passed = await asSupport('POST', path, { move: 'pass' }, { 'if-match': now })
    assert.equal(passed.status, 200)
  })

  test('is taken back with its report as long as nobody has begun to read', async ({ assert }) => {
    const { user, browser } = await givenReport()
    const { folder } = await db.from('instructor_documents').firstOrFail()
    const asked = { note: 'They wrote to us.' }
    assert.equal((await moveOn(user.id, 'withdraw', asked)).status, 200)
    assert.equal(await mailsOf('background_check_moved'), 1)
    await letWorkerWork()
    assert.isNull(await sealedFiles.read(pageFile(folder, 1)))
    const { background_check: check, documents } = await verificationOf(browser)
    assert.deepEqual([check.state, documents], ['not_started', []])
    const late = await sendFile(browser, 'report', pdf())
    assert.equal(late.body.code, 'check_state')
    await browser.call('POST', `${PATH}/consent`, AGREED)
    await sendFile(browser, 'report', pdf())
    await moveOn(user.id, 'review')
    assert.equal((await moveOn(user.id, 'withdraw', asked)).body.code, 'check_state')
  })

  test('wants words for what the person is told', async ({ assert }) => {
    const { user } = await givenReport()
    assert.equal((await moveOn(user.id, 'fail')).status, 422)
    assert.equal((await moveOn(user.id, 'fail', { reason_code: 'other' })).status, 422)
    const failed = await moveOn(user.id, 'fail', { reason_code: 'too_old' })
    assert.equal(failed.status, 200)
  })

  test('leaves no word of what was found in the audit log', async ({ assert }) => {
    const { user } = await givenWarned()
    const rows = await db.from('audit_events').where('target_id', user.id)
    assert.isAbove(rows.length, 3)
    assert.notInclude(JSON.stringify(rows), 'Kings County')
  })
})

test.group('The queue of staff', (group) => {
  group.each.setup(freshHouse)

  test('shows who waits, the longest first, and what may be done', async ({ assert }) => {
    const sender = await givenSender()
    const reporter = await givenReport()
    const { headers, text } = await asSupport('GET', '/vetting-reviews?waits=true')
    assert.equal(headers.get('x-total-count'), '2')
    const rows = JSON.parse(text) as { id: string }[]
    assert.deepEqual(
      rows.map(({ id }) => id),
      [sender.user.id, reporter.user.id]
    )
    const { body } = await asSupport('GET', `/vetting-reviews/${reporter.user.id}`)
    assert.deepEqual(body.moves, ['pass', 'review', 'fail', 'withdraw'] as never)
  })

  test('tells the person why a document was refused, who may send another', async ({ assert }) => {
    const { document, browser } = await givenSender()
    const path = `/vetting-documents/${document.id}/decision`
    const refusal = { decision: 'refuse', reason_code: 'other', note: 'The photo is of a cat.' }
    assert.equal((await asSupport('POST', path, refusal)).status, 200)
    assert.equal((await asSupport('POST', path, { decision: 'accept' })).status, 409)
    const seen = await verificationOf(browser)
    assert.equal(seen.identity, 'refused')
    assert.containsSubset(seen.documents, [{ reason_code: 'other', note: refusal.note }])
    assert.equal((await sendFile(browser, 'identity', pdf())).body.identity, 'pending')
    await letWorkerWork()
    assert.equal(await mailsOf('identity_decided'), 1)
  })
})
