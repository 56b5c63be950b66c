import type { Page } from 'playwright-core'
import { accessibilityFlaws, COLOR_RULES, sidewaysScroll } from './browser.js'
import { WIDTHS } from './pages.js'

/** A phone and a desk: pages are laid out in these two ways. */
const LOOKED_AT: readonly number[] = [390, 1280]

/**
 * What is wrong with the page that is open, at every width and in both themes. The dark theme is the
 * same page with other values of its colors, so there only the rules about color are asked again.
 */
export async function flaws(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 844 })
    const beyond = await sidewaysScroll(page)
    if (beyond > 0) found.push(`${beyond} px too wide at ${width}`)
    if (!LOOKED_AT.includes(width)) continue
    await page.emulateMedia({ colorScheme: 'dark' })
    found.push(...named(`dark at ${width}`, await accessibilityFlaws(page, COLOR_RULES)))
    await page.emulateMedia({ colorScheme: 'light' })
    found.push(...named(`light at ${width}`, await accessibilityFlaws(page)))
  }
  return found
}

const named = (look: string, broken: string[]) => broken.map((flaw) => `${look}: ${flaw}`)
