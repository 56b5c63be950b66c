import type { Page } from 'playwright-core'
import { until } from '#tests/house'
import { addDays, dateIn, mondayOf } from '../../storefront/src/features/calendar/week/dates.ts'

export const NEXT_WEEK = addDays(mondayOf(dateIn('America/New_York', new Date())), 7)
export const WEEK_PATH = `/instructor/calendar?week=${NEXT_WEEK}`

/** Half hours of a day, as the page numbers them. */
export const NINE = 18
export const TEN = 20
export const NOON = 24

export const slot = (page: Page, date: string, cell: number) =>
  page.locator(`[data-date="${date}"][data-cell="${cell}"]`)

/** Waits until the page says of half an hour that it is good for this. */
export const says = (page: Page, date: string, cell: number, words: string) =>
  until(async () => {
    const label = await slot(page, date, cell).getAttribute('aria-label')
    return label?.split(': ').at(-1) === words
  })

export async function openWeek(page: Page): Promise<void> {
  await page.goto(WEEK_PATH)
  await weekIsOpen(page)
}

/** Waits until the week can be painted. */
export const weekIsOpen = (page: Page) => page.locator('.week-editor[aria-busy=false]').waitFor()

export async function saveWeek(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('main').getByText(words).waitFor()
}
