import type { Page } from 'playwright-core'

/** What a page says of what was saved. */
export type Shows = (page: Page) => Promise<unknown>

/**
 * Whatever is saved must be there after a reload, after a look at another page and back again, and in
 * a second tab. Answers that tab, so that it can go on and be late.
 */
export async function holds(page: Page, shows: Shows): Promise<Page> {
  await shows(page)
  await page.reload()
  await shows(page)
  await page.goto('/')
  await page.goBack()
  await shows(page)
  const second = await secondTab(page)
  await shows(second)
  return second
}

/** The same page once more, beside it. */
export async function secondTab(page: Page): Promise<Page> {
  const second = await page.context().newPage()
  second.setDefaultTimeout(60_000)
  await second.goto(page.url())
  return second
}
