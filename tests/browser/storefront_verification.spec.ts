import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { hostilePdfs, pdf, plainPicture } from '#tests/hostile_files'
import { house } from '#tests/house'
import { elsewhere, moveCheck } from './backoffice_desk.js'
import { inBrowser, open } from './browser.js'
import { flaws } from './flaws.js'
import { form, newcomer, notice } from './newcomers.js'
import { sendFile } from './proofs.js'
import { letIn } from './teaching.js'
import { hasFocus } from './waits.js'

const PATH = '/instructor/verification'
const PNG = { name: 'passport.png', mimeType: 'image/png' }
const PDF = { name: 'report.pdf', mimeType: 'application/pdf' }

test.group('proving who one is', (group) => {
  const browser = inBrowser(group)
  let baseURL: string

  group.tap((t) => t.timeout(240_000))
  group.setup(async () => {
    baseURL = (await house()).url
  })

  test('a document is sent without scripts, refused with a reason, and sent again', async ({
    assert,
  }) => {
    const { page } = await open(browser, { baseURL, javaScriptEnabled: false })
    const person = await newcomer(page, 'instructor')
    await letIn(person)
    await page.goto('/instructor/onboarding')
    await page.getByRole('link', { name: 'Who you are' }).last().click()
    await page.waitForURL(`**${PATH}`)
    const buffer = await plainPicture(640, 400).png().toBuffer()
    await sendFile(page, 'Your document', 'Send it', { ...PNG, buffer: Buffer.from('no picture') })
    await page.getByRole('alert').getByText('This is not a PDF, JPEG or PNG').waitFor()
    await sendFile(page, 'Your document', 'Send it', { ...PNG, buffer })
    await notice(page, 'We have your document.')
    await page.getByText('Being looked at').waitFor()

    await page.getByRole('link', { name: /^Look at it/ }).click()
    const shown = page.getByRole('img', { name: /^Page 1 of 1/ })
    const src = `${baseURL}${await shown.getAttribute('src')}`
    assert.equal((await page.request.get(src)).headers()['content-type'], 'image/jpeg')

    const { id } = await db.from('instructor_documents').where('user_id', person.id).firstOrFail()
    const refusal = { decision: 'refuse', reason_code: 'unreadable', note: 'The corner is cut.' }
    await elsewhere('POST', `/vetting-documents/${id}/decision`, refusal)
    await page.goto(PATH)
    await page.getByText('It could not be read.').waitFor()
    await page.getByText('The corner is cut.').waitFor()
    await sendFile(page, 'Your document', 'Send another one', { ...PNG, buffer })
    await page.getByText('Being looked at').waitFor()
  })

  test('a check goes from the consent to a notice and a dispute', async ({ assert }) => {
    const { page, offences } = await open(browser, { baseURL })
    const person = await newcomer(page, 'instructor')
    await letIn(person)
    await page.goto(PATH)
    await page.getByRole('button', { name: 'Agree' }).click()
    await page
      .getByRole('alert')
      .getByRole('link', { name: /tick the box/ })
      .press('Enter')
    const box = page.getByLabel('I have read this')
    await hasFocus(box)
    assert.deepEqual(await flaws(page), [])
    await box.check()
    await page.getByRole('button', { name: 'Agree' }).click()
    await notice(page, 'Your consent is recorded.')

    const locked = { ...PDF, buffer: hostilePdfs.locked() }
    await sendFile(page, 'Your report', 'Send this report', locked)
    await page.getByRole('alert').getByText('locked by a password').waitFor()
    await form(page, 'Your report')
      .getByLabel('Choose your report')
      .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('text') })
    await page.getByText('Choose another file.').waitFor()
    await sendFile(page, 'Your report', 'Send this report', { ...PDF, buffer: pdf({ pages: 2 }) })
    await notice(page, 'We have your report.')

    await moveCheck(person.id, { move: 'review' })
    await moveCheck(person.id, { move: 'pre_adverse', note: 'A record from 2019.' })
    await page.goto(PATH)
    await page.getByText('A record from 2019.').waitFor()
    await page.getByText('five business days').first().waitFor()
    await page.getByRole('link', { name: /^Look at it/ }).click()
    const second = page.getByRole('img', { name: /^Page 2 of 2/ })
    await second.scrollIntoViewIfNeeded()
    await page.waitForFunction(() => [...document.images].every(({ naturalWidth: w }) => w > 0))
    assert.deepEqual(await flaws(page), [])

    await page.getByLabel('What is wrong').fill('no')
    await page.getByRole('button', { name: 'Dispute it' }).click()
    await page.getByRole('alert').getByText('at least ten characters').waitFor()
    await page.getByLabel('What is wrong').fill('This is about somebody else.')
    await page.getByRole('button', { name: 'Dispute it' }).click()
    await notice(page, 'Nothing is decided before we have answered.')
    await page.getByText('This is about somebody else.').waitFor()

    assert.deepEqual(offences, [])
  })
})
