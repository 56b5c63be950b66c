import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { house, until } from '#tests/house'
import { atDesk } from './backoffice_desk.js'
import { batchOf, dropFile, givenUpload, peopleFile } from './batches.js'
import { accessibilityFlaws, inBrowser, sidewaysScroll } from './browser.js'

const idOn = (page: Page) => new URL(page.url()).pathname.split('/').at(-1)!

test.group('uploading a list in the back office', (group) => {
  const browser = inBrowser(group)

  group.tap((t) => t.timeout(120_000))

  test('a file is dropped, checked, looked at, and sent without another upload', async ({
    assert,
  }) => {
    const { page, offences } = await atDesk(browser)
    await page.goto('/admin/invite-batches/new')
    await page.getByLabel('CSV file').waitFor()
    await dropFile(page, 'spring.csv', `${peopleFile(3)}\nnobody@,X`)
    await page.getByText('spring.csv').first().waitFor()
    await page.getByRole('button', { name: 'Check the file' }).click()

    await page.getByRole('heading', { level: 1, name: 'spring.csv' }).waitFor()
    await page.getByText('Checked. Nothing has been sent.').waitFor()
    assert.containsSubset(await batchOf(idOn(page)), { state: 'ready', dry_run: true })

    await page.getByRole('button', { name: 'Send 3 invites' }).click()
    const question = page.getByRole('dialog', { name: 'Send 3 invites?' })
    await question.getByText('1 line of the file is left out.').waitFor()
    const mail = page.frameLocator('iframe')
    await mail.getByRole('heading', { name: 'Guest 0, you are invited' }).waitFor()
    assert.deepEqual(await accessibilityFlaws(page), [])
    await question.getByRole('button', { name: 'Send 3 invites' }).click()
    await page.getByText('3 invites sent of 3.').waitFor()
    assert.containsSubset(await batchOf(idOn(page)), { dry_run: false, counts: { sent: 3 } })
    assert.deepEqual(offences, [])
  })

  test('the whole way goes by keyboard alone', async ({ assert }) => {
    const { page } = await atDesk(browser)
    await page.goto('/admin/invite-batches')
    await page.getByRole('link', { name: 'Upload a list' }).first().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Upload a list' }).waitFor()

    // Asked for before the way there: a key that follows at once can reach the page ahead of this.
    const chooser = page.waitForEvent('filechooser')
    const field = page.getByLabel('CSV file')
    for (let tabs = 0; tabs < 40; tabs++) {
      if (await field.evaluate((input) => input === document.activeElement)) break
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Space')
    const buffer = Buffer.from(peopleFile(2))
    await (await chooser).setFiles({ name: 'keys.csv', mimeType: 'text/csv', buffer })
    await page.keyboard.press('Tab')
    await page.keyboard.type('stu')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const send = page.getByRole('button', { name: 'Send 2 invites' })
    await send.focus()
    await page.keyboard.press('Enter')
    const question = page.getByRole('dialog', { name: 'Send 2 invites?' })
    await question.waitFor()
    await question.getByRole('button', { name: 'Send 2 invites' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('2 invites sent of 2.').waitFor()
    const { options } = await batchOf(idOn(page))
    assert.equal(options.role, 'student')
  })

  test('what is wrong is said at the field it is about', async ({ assert }) => {
    const { page } = await atDesk(browser)
    await page.goto('/admin/invite-batches/new')
    await page.getByRole('button', { name: 'Check the file' }).click()
    const said = page.locator('#batch-file-error')
    await said.getByText('Choose a CSV file.').waitFor()

    const file = { name: 'huge.csv', mimeType: 'text/csv', buffer: Buffer.alloc(21 * 1024 * 1024) }
    await page.getByLabel('CSV file').setInputFiles(file)
    await said.getByText('Split it.').waitFor()
    await dropFile(page, 'empty.csv', '')
    await said.getByText('empty.csv is empty.').waitFor()

    await dropFile(page, 'fine.csv', peopleFile(1))
    await page.getByLabel('Days until it expires').fill('999')
    // The browser would refuse it first; what the server says is looked at here.
    await page.locator('form').evaluate((form: HTMLFormElement) => (form.noValidate = true))
    await page.getByRole('button', { name: 'Check the file' }).click()
    await page.locator('#batch-expires_in_days-error').getByText('180').waitFor()
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 844 })
      assert.isAtMost(await sidewaysScroll(page), 0, `at ${width}`)
    }
    assert.deepEqual(await accessibilityFlaws(page), [])
  })

  test('leaving while a file is on its way asks first, and stopping leaves nothing', async ({
    assert,
  }) => {
    const { page } = await atDesk(browser)
    let letGo = () => {}
    const held = new Promise<void>((done) => (letGo = done))
    await page.route('**/api/admin/invite-batches', async (route) => {
      await held
      await route.continue().catch(() => {})
    })
    await page.goto('/admin/invite-batches/new')
    await page.getByLabel('CSV file').waitFor()
    await dropFile(page, 'slow.csv', peopleFile(1))
    await page.getByRole('button', { name: 'Check the file' }).click()
    await page.getByRole('progressbar', { name: 'Upload of slow.csv' }).waitFor()

    const asked: string[] = []
    page.once('dialog', (dialog) => {
      asked.push(dialog.message())
      void dialog.dismiss()
    })
    await page.getByRole('link', { name: 'Jobs' }).click()
    await until(async () => asked.length === 1)
    assert.match(asked[0], /still being uploaded/)
    assert.include(page.url(), '/invite-batches/new')
    letGo()
    await page.getByRole('heading', { level: 1, name: 'slow.csv' }).waitFor()
  })

  test('a file that was sent is not sent twice, and leads to the first', async ({ assert }) => {
    const csv = peopleFile(2)
    const first = await givenUpload(csv, false)
    const again = await givenUpload(csv, false)
    const { page } = await atDesk(browser)
    await page.goto(`/admin/invite-batches/${again.id}`)
    await page.getByText('This file has been sent already').waitFor()
    await page.getByRole('link', { name: 'See the batch that sent it' }).click()
    await page.waitForURL(`**/invite-batches/${first.id}`)

    const checked = await givenUpload(`email,first_name\n${csv.split('\n')[1]}`)
    assert.equal(checked.counts.will_send, 0)
    const { mails } = await house()
    assert.lengthOf(await mails(csv.split('\n')[1].split(',')[0]), 1)
  })
})
