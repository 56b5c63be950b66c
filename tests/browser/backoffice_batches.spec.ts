import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { until } from '#tests/house'
import { atDesk, elsewhere } from './backoffice_desk.js'
import { batchOf, givenUpload, numbersOn, peopleFile, slowMail } from './batches.js'
import { accessibilityFlaws, inBrowser } from './browser.js'
import { flaws } from './flaws.js'
import { thereAre } from './waits.js'

const sum = (numbers: Record<string, number>) =>
  Object.values(numbers).reduce((total, number) => total + number, 0)

test.group('a batch in the back office', (group) => {
  const browser = inBrowser(group)

  group.tap((t) => t.timeout(120_000))
  group.each.teardown(async () => {
    await slowMail(0)
  })

  async function openBatch(id: string): Promise<Page> {
    const { page } = await atDesk(browser)
    await page.goto(`/admin/invite-batches/${id}`)
    await page.getByText('Live', { exact: true }).waitFor()
    return page
  }

  test('moves in two tabs without a reload, in numbers that add up at every moment', async ({
    assert,
  }) => {
    const { id } = await givenUpload(peopleFile(300, 4))
    const [one, two] = [await openBatch(id), await openBatch(id)]
    await slowMail(1_000)
    await elsewhere('POST', `/invite-batches/${id}/send`, {})
    const sums = new Set<number>()
    const sent = [new Set<number>(), new Set<number>()]
    await until(async () => {
      for (const [tab, page] of [one, two].entries()) {
        const numbers = await numbersOn(page, 'Invites by state')
        if (sum(numbers) > 0) sums.add(sum(numbers))
        sent[tab].add((numbers.Sent ?? 0) + (numbers.Delivered ?? 0))
      }
      return sent.every((values) => values.size >= 3)
    }, 60_000)
    assert.deepEqual([...sums], [304])
    await two.close()
    await slowMail(0)
    await one.getByText('300 invites sent of 304.').waitFor({ timeout: 60_000 })
    await until(async () => (await numbersOn(one, 'Invites by state')).Delivered === 300)
    assert.deepEqual(await numbersOn(one, 'Invites by state'), { Delivered: 300, Failed: 4 })
    const states = { delivered: 300, failed: 4 }
    assert.containsSubset(await batchOf(id), { state: 'done', states })

    const table = one.getByRole('table', { name: 'Lines of the file' })
    await one.getByRole('button', { name: /^Failed/ }).click()
    await one.getByText('1–4 of 4').waitFor()
    await thereAre(4, table.getByText('Failed', { exact: true }))
  })

  test('is paused, taken up again, and cancelled with a word and a reason', async ({ assert }) => {
    const { id } = await givenUpload(peopleFile(400))
    const page = await openBatch(id)
    // Slower than whoever asks for the pause and the end, on any machine.
    await slowMail(4_000)
    await elsewhere('POST', `/invite-batches/${id}/send`, {})
    await page.getByRole('button', { name: 'Pause' }).click()
    await page.getByRole('button', { name: 'Resume' }).click()
    await page.getByRole('button', { name: 'Pause' }).waitFor()
    await page.getByRole('button', { name: 'Cancel' }).click()
    const question = page.getByRole('dialog', { name: 'Cancel this batch?' })
    const button = question.getByRole('button', { name: 'Cancel the batch' })
    await question.getByLabel('Reason').fill('The wrong list')
    assert.isTrue(await button.isDisabled())
    await question.getByLabel('Type “cancel”').fill('cancel')
    await button.click()
    await question.waitFor({ state: 'detached' })
    await page.getByText('Cancelled', { exact: true }).first().waitFor()
    await slowMail(0)
    await until(async () => {
      const { states } = await batchOf(id)
      return states.sent + states.delivered + states.revoked === 400
    }, 60_000)
    const { state, states } = await batchOf(id)
    assert.equal(state, 'cancelled')
    assert.isAbove(states.revoked, 0)
    await page.getByText(/had left before|Nothing was sent/).waitFor()
    await until(
      async () => (await numbersOn(page, 'Invites by state')).Revoked === states.revoked,
      60_000
    )
  })

  test('sends what failed once more, and tells each try in the drawer of its line', async ({
    assert,
  }) => {
    const { id } = await givenUpload(peopleFile(1, 1).replace('bounce+', 'spam+'), false)
    const page = await openBatch(id)
    await page.getByText('1 invite sent of 2.').waitFor()
    await page.getByRole('button', { name: 'Retry 1 failed' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Send again' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('table', { name: 'Lines of the file' }).getByText('spam+').click()
    const drawer = page.getByRole('dialog', { name: 'Line 2' })
    await drawer.getByText('2. Failed').waitFor()
    await thereAre(5, drawer.getByText('554 5.7.1'))
    assert.deepEqual(await accessibilityFlaws(page), [])
    await page.keyboard.press('j')
    await page.getByRole('dialog', { name: 'Line 3' }).getByText('1. Sent').waitFor()
    await page.getByRole('button', { name: 'Show the mail' }).click()
    await page.frameLocator('iframe').getByText('you are invited').waitFor()
    await page.keyboard.press('Escape')
    await page.waitForURL(`**/invite-batches/${id}`)
  })

  test('gives its verdicts and results as files, and is whole on every screen', async ({
    assert,
  }) => {
    const { id } = await givenUpload(`${peopleFile(2)}\nnobody@,X`, false)
    const page = await openBatch(id)
    await page.getByText('2 invites sent of 2.').waitFor()
    for (const [name, says] of [
      ['Verdicts', 'invalid_address'],
      ['Results', 'sent_at'],
    ]) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name }).click(),
      ])
      assert.include(await readFile(await download.path(), 'utf8'), says)
    }
    await page.getByRole('button', { name: /^Invalid address/ }).click()
    await page.getByText('1–1 of 1').waitFor()
    assert.deepEqual(await flaws(page), [])
  })
})
