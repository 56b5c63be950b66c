import type { Page } from 'playwright-core'
import { accessibilityFlaws, sidewaysScroll } from './browser.js'
import { SCHEMES, WIDTHS } from './pages.js'

/** What is wrong with the page that is open, at every width and in both themes. */
export async function flaws(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 844 })
    const beyond = await sidewaysScroll(page)
    if (beyond > 0) found.push(`${beyond} px too wide at ${width}`)
  }
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 })
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme })
      const broken = await accessibilityFlaws(page)
      found.push(...broken.map((flaw) => `${colorScheme} at ${width}: ${flaw}`))
    }
  }
  return found
}
