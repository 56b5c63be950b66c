import { gzipSync } from 'node:zlib'
import { test } from '@japa/runner'
import type { Page, Response } from 'playwright-core'
import { house } from '#tests/house'
import { addDays, dateInWords } from '../../storefront/src/features/calendar/week/dates.ts'
import { accessibilityFlaws, inBrowser, open, sidewaysScroll } from './browser.js'
import { flaws } from './flaws.js'
import { form, newcomer, notice } from './newcomers.js'
import { letIn } from './teaching.js'
import { NEXT_WEEK, NINE, NOON, openWeek, saveWeek, says, slot, TEN, WEEK_PATH } from './week.js'

const MOST_SCRIPT_BYTES = 110_000
const [MONDAY, TUESDAY, WEDNESDAY, THURSDAY] = [0, 1, 2, 3].map((n) => addDays(NEXT_WEEK, n))

/** The middle of a half hour, once it is in sight. */
async function middle(page: Page, date: string, cell: number) {
  await slot(page, date, cell).evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const box = (await slot(page, date, cell).boundingBox())!
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test.group('the calendar of hours', (group) => {
  const browser = inBrowser(group)
  let baseURL: string

  group.tap((t) => t.timeout(240_000))
  group.setup(async () => {
    baseURL = (await house()).url
  })

  test('is painted by mouse and by keys, taken back, saved, and found again', async ({
    assert,
  }) => {
    const { page, offences } = await open(browser, { baseURL })
    const scripts: Promise<number>[] = []
    const weigh = (response: Response) => {
      if (response.request().resourceType() !== 'script') return
      scripts.push(response.body().then((body) => gzipSync(body).length))
    }
    await letIn(await newcomer(page, 'instructor'))
    page.on('response', weigh)
    await openWeek(page)
    page.off('response', weigh)
    const sizes = await Promise.all(scripts)
    assert.isBelow(
      sizes.reduce((sum, size) => sum + size, 0),
      MOST_SCRIPT_BYTES
    )

    const to = await middle(page, TUESDAY, TEN)
    const from = (await slot(page, MONDAY, NINE).boundingBox())!
    await page.mouse.move(from.x + 5, from.y + 5)
    await page.mouse.down()
    await page.mouse.move(to.x, to.y, { steps: 3 })
    await page.mouse.up()
    await says(page, MONDAY, NINE, 'any lesson')
    await says(page, TUESDAY, TEN, 'any lesson')
    await says(page, TUESDAY, TEN + 1, 'not free')

    await slot(page, WEDNESDAY, NINE).focus()
    for (const key of ['ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight', 'o']) {
      await page.keyboard.press(key)
    }
    await says(page, THURSDAY, TEN, 'online only')
    await page.getByRole('status').filter({ hasText: 'free for online only' }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press(' ')
    await says(page, THURSDAY, TEN + 1, 'online only')
    await page.keyboard.press('Control+z')
    await says(page, THURSDAY, TEN + 1, 'not free')
    await page.keyboard.press('Control+Shift+z')
    await says(page, THURSDAY, TEN + 1, 'online only')
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('4 days not saved').waitFor()

    page.once('dialog', (dialog) => void dialog.accept())
    await page.reload()
    await page.getByText('4 days not saved').waitFor()
    assert.deepEqual(await flaws(page), [])
    await page.setViewportSize({ width: 1280, height: 900 })
    await saveWeek(page, 'Saved: 4 days changed.')
    await saveWeek(page, 'Nothing changed')
    await openWeek(page)
    await says(page, MONDAY, NINE, 'any lesson')
    await says(page, THURSDAY, TEN, 'online only')
    await page.getByText('All saved').waitFor()

    const dates = { from: WEDNESDAY, to: THURSDAY, note: 'At the sea' }
    await page.evaluate(async (body) => {
      const headers = { 'content-type': 'application/json' }
      const init = { method: 'POST', headers, body: JSON.stringify(body) }
      await fetch('/api/instructor/availability/vacations', init)
    }, dates)
    await openWeek(page)
    await page.getByText(/^Time off: .+ \(At the sea\)$/).waitFor()
    await page.getByRole('columnheader', { name: `${dateInWords(THURSDAY)}, time off` }).waitFor()
    await says(page, THURSDAY, TEN, 'online only, time off')
    await slot(page, THURSDAY, NOON).press('a')
    await says(page, THURSDAY, NOON, 'any lesson, time off')
    const heard = page.getByRole('status').filter({ hasText: 'free for any lesson.' })
    await heard.filter({ hasText: 'Students do not see these hours' }).waitFor()
    await saveWeek(page, 'Saved: 1 day changed.')
    assert.deepEqual(await accessibilityFlaws(page), [])
    assert.deepEqual(offences, [])
  })

  test('is painted by a finger, which otherwise moves the page', async ({ assert }) => {
    const { page, offences } = await open(browser, {
      ...{ baseURL, hasTouch: true, isMobile: true },
      viewport: { width: 390, height: 844 },
    })
    await letIn(await newcomer(page, 'instructor'))
    await openWeek(page)
    const touch = await page.context().newCDPSession(page)
    const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] })

    const start = await middle(page, MONDAY, NOON)
    await finger('touchStart', start)
    await page.locator('[data-painting]').waitFor()
    for (const cells of [1, 2]) {
      await finger('touchMove', { x: start.x, y: start.y + cells * 32 })
    }
    await finger('touchEnd')
    await says(page, MONDAY, NOON + 2, 'any lesson')
    await says(page, MONDAY, NOON + 3, 'not free')

    await page.getByText('No travel').tap()
    await page.getByRole('button', { name: 'Draw with one finger' }).tap()
    const tuesday = await middle(page, TUESDAY, NOON)
    await finger('touchStart', tuesday)
    await finger('touchMove', { x: tuesday.x, y: tuesday.y + 32 })
    await finger('touchEnd')
    await says(page, TUESDAY, NOON + 1, 'no travel')

    await page.getByRole('button', { name: dateInWords(addDays(NEXT_WEEK, 6)) }).tap()
    await slot(page, addDays(NEXT_WEEK, 6), NOON).waitFor()
    assert.isFalse(await slot(page, MONDAY, NOON).isVisible())
    await saveWeek(page, 'Saved: 2 days changed.')
    await page.getByRole('button', { name: dateInWords(MONDAY) }).tap()
    await page.getByRole('button', { name: 'Draw with one finger' }).tap()
    const rest = await middle(page, TUESDAY, TEN)
    await finger('touchStart', rest)
    for (const cells of [-1, -2, -3]) {
      await finger('touchMove', { x: rest.x, y: rest.y + cells * 32 })
    }
    await finger('touchEnd')
    await says(page, TUESDAY, TEN, 'not free')
    await page.getByText('All saved').waitFor()
    assert.deepEqual(offences, [])
  })

  test('is brought together with what another window saved meanwhile', async ({ assert }) => {
    const { page, offences } = await open(browser, { baseURL })
    await letIn(await newcomer(page, 'instructor'))
    await openWeek(page)
    const other = await page.context().newPage()
    await openWeek(other)
    await slot(other, MONDAY, NINE).press('a')
    await slot(other, WEDNESDAY, NINE).press('a')
    await saveWeek(other, 'Saved: 2 days changed.')

    await slot(page, MONDAY, NOON).press('o')
    await slot(page, TUESDAY, NOON).press('o')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    const merge = page.getByRole('region', { name: 'This week was saved in another window' })
    const monday = merge.getByRole('group', { name: dateInWords(MONDAY) })
    await monday.getByText('9 AM to 9:30 AM, any lesson; 12 PM to 12:30 PM, online only').waitFor()
    await page.setViewportSize({ width: 390, height: 844 })
    assert.equal(await sidewaysScroll(page), 0)
    assert.deepEqual(await accessibilityFlaws(page), [])
    await page.setViewportSize({ width: 1280, height: 900 })
    await merge.getByRole('button', { name: 'Put together' }).click()
    await saveWeek(page, 'Saved: 2 days changed.')
    for (const [date, cell, words] of [
      [MONDAY, NINE, 'any lesson'],
      [MONDAY, NOON, 'online only'],
      [TUESDAY, NOON, 'online only'],
      [WEDNESDAY, NINE, 'any lesson'],
    ] as const) {
      await says(page, date, cell, words)
    }

    await page.route('**/api/instructor/availability**', (route) => route.abort())
    await slot(page, THURSDAY, NOON).press('n')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('alert').getByText('You seem to be offline').waitFor()
    await page.unroute('**/api/instructor/availability**')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('Saved: 1 day changed.').waitFor()
    assert.deepEqual(
      offences.filter((text) => !text.includes('ERR_FAILED')),
      []
    )
  })

  test('is typed without scripts, with its pattern, time off and rules', async ({ assert }) => {
    const { page } = await open(browser, { baseURL, javaScriptEnabled: false })
    await letIn(await newcomer(page, 'instructor'))
    await page.goto(WEEK_PATH)
    const hours = form(page, 'Hours of this week')
    await hours.locator('summary', { hasText: dateInWords(TUESDAY) }).click()
    await hours.getByLabel(`${dateInWords(TUESDAY)}, line 1, from`).fill('09:10')
    await hours.getByLabel(`${dateInWords(TUESDAY)}, line 1, until`).fill('09:05')
    await hours.getByRole('button', { name: 'Save hours' }).click()
    await page
      .getByRole('alert')
      .getByRole('link', { name: dateInWords(TUESDAY) })
      .waitFor()
    await hours.getByLabel(`${dateInWords(TUESDAY)}, line 1, until`).fill('00:00')
    await hours.getByRole('button', { name: 'Save hours' }).click()
    await notice(page, 'Saved: 1 day changed.')

    await page.goto('/instructor/calendar/settings')
    const pattern = form(page, 'Weekly pattern')
    await pattern.locator('summary', { hasText: 'Friday' }).click()
    await pattern.getByLabel('Friday, line 1, from').fill('18:00')
    await pattern.getByLabel('Friday, line 1, until').fill('20:00')
    await pattern.getByRole('button', { name: 'Save pattern' }).click()
    await notice(page, 'Your pattern is saved.')
    await pattern.locator('summary', { hasText: '6 PM to 8 PM' }).waitFor()
    const fill = form(page, 'Fill days with the pattern')
    await fill.getByLabel('First day').fill(NEXT_WEEK)
    await fill.getByLabel('Last day').fill(addDays(NEXT_WEEK, 13))
    await fill.getByRole('button', { name: 'Fill these days' }).click()
    await notice(page, 'Saved: 3 days changed.')
    const copy = form(page, 'Copy a week')
    await copy.getByLabel('A day of the week to copy').fill(addDays(NEXT_WEEK, 3))
    await copy.getByLabel('A day of the week to fill').fill(addDays(NEXT_WEEK, 20))
    await copy.getByRole('button', { name: 'Copy week' }).click()
    await notice(page, 'Saved: 1 day changed.')
    const away = form(page, 'Add time off')
    await away.getByLabel('First day').fill(NEXT_WEEK)
    await away.getByLabel('Last day').fill(TUESDAY)
    await away.getByRole('button', { name: 'Add time off' }).click()
    await notice(page, 'Your time off is noted.')
    await page.goto(WEEK_PATH)
    await form(page, 'Hours of this week')
      .locator('summary', { hasText: `${dateInWords(TUESDAY)}, time off` })
      .waitFor()
    await page.goto('/instructor/calendar/settings')
    await page.getByRole('button', { name: 'Take back' }).click()
    await notice(page, 'Your time off is taken back.')
    const rules = form(page, 'Rules')
    await rules.getByLabel('Minutes between two lessons', { exact: true }).fill('5')
    await rules.getByRole('button', { name: 'Save rules' }).click()
    await page
      .getByRole('alert')
      .getByRole('link', { name: /^Minutes between two lessons/ })
      .waitFor()
    await rules.getByLabel('Minutes between two lessons', { exact: true }).fill('20')
    await rules.getByRole('button', { name: 'Save rules' }).click()
    await notice(page, 'Your rules are saved.')
    assert.isTrue(await rules.getByRole('checkbox').isChecked())
  })
})
