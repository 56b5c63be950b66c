import type { Locator, Page } from 'playwright-core'
import { until } from '#tests/house'

// What follows a click comes when it has been drawn, loaded or answered: each of these looks until it is so.

/** The focus: it is given after what it goes to is in sight. */
export const hasFocus = (target: Locator) =>
  until(() => target.evaluate((element) => element === document.activeElement))

/** The focus on something with these words. */
export const focusIsOn = (page: Page, words: string | RegExp) =>
  page.locator(':focus').filter({ hasText: words }).waitFor()

export const holdsValue = (field: Locator, value: string) =>
  until(async () => (await field.inputValue()) === value)

export const isSelected = (option: Locator) =>
  until(async () => (await option.getAttribute('aria-selected')) === 'true')

/** A picture with its content, whose frame alone is in sight before. */
export const isLoaded = (picture: Locator) =>
  until(() => picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0))

/** These words in this order; what it waits for may still be on its way down the page. */
export const readsAs = (words: readonly string[], what: Locator) =>
  until(async () => (await what.allInnerTexts()).join('|') === words.join('|'))

/** Exactly so many, no more and no less. */
export const thereAre = (count: number, what: Locator) =>
  until(async () => (await what.count()) === count)
