import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { AxeBuilder } from '@axe-core/playwright'

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGS })
}

/** Closes every window a test has opened. */
export async function leave(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()))
}

/** A page that remembers what must never happen: a foreign host, a broken script, a complaint. */
export interface Watched {
  page: Page
  offences: string[]
}

/** Opens a window of its own: nothing is remembered from another one. */
export async function open(browser: Browser, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  return watch(page, options.baseURL ?? '')
}

function watch(page: Page, baseURL: string): Watched {
  const offences: string[] = []
  const own = new URL(baseURL).host
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.host !== own) offences.push(`asked ${url.href}`)
  })
  page.on('pageerror', (error) => offences.push(`threw ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !isRefusal(message.text())) offences.push(message.text())
  })
  return { page, offences }
}

/** Chromium reports every status from 400 on, also of the page one asked for on purpose. */
function isRefusal(text: string): boolean {
  return /the server responded with a status of 4\d\d/.test(text)
}

/**
 * Rules broken, each with the places; empty when all is well. A frame without rights cannot be asked,
 * since nothing runs in it.
 */
export async function accessibilityFlaws(page: Page): Promise<string[]> {
  const builder = new AxeBuilder({ page }).withTags(WCAG).exclude('iframe[sandbox=""]')
  const { violations } = await builder.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join(' | ')}`)
}

/** How many pixels the page is wider than its window, once a change of the window has settled. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn))
    await document.fonts.ready
    await frame()
    const moving = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(moving.map(({ finished }) => finished))
    await frame()
    return document.documentElement.scrollWidth - innerWidth
  })
}
