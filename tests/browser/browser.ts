import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setTimeout } from 'node:timers/promises'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Group } from '@japa/runner/core'
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core'
import env from '#start/env'
import { house } from '#tests/house'
import { pressOnceDrawn } from './keys.js'

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What another theme can break. */
export const COLOR_RULES = ['color-contrast', 'link-in-text-block']

let launched: Promise<Browser> | undefined

/** Opens windows; each test begins with none. */
export type Windows = Pick<Browser, 'newContext'>

/**
 * The windows of a group's tests, in the one browser of the run: launching takes seconds. So does
 * building the house, which is no part of a test's time.
 */
export function inBrowser(group: Group): Windows {
  const contexts = new Set<BrowserContext>()
  group.setup(async () => void (await house()))
  group.each.teardown(async () => {
    await Promise.all([...contexts].map(closeWindow))
  })
  return {
    async newContext(options) {
      launched ??= chromium.launch({ executablePath: env.get('CHROMIUM_PATH'), args: ARGS })
      const context = await (await launched).newContext(options)
      contexts.add(context.once('close', () => contexts.delete(context)))
      context.on('page', (page) => pressOnceDrawn(page))
      await slowDown(context)
      return context
    },
  }
}

/** Closes a window; what a test still answered in the server's place is over with it. */
async function closeWindow(context: BrowserContext): Promise<void> {
  for (const each of [context, ...context.pages()]) {
    await each.unrouteAll({ behavior: 'ignoreErrors' })
  }
  await context.close()
}

/**
 * A network as slow as `TEST_SLOW_MS` says, for finding waits that wait for nothing: every question
 * leaves up to twice that many milliseconds late, each by another delay.
 */
async function slowDown(context: BrowserContext): Promise<void> {
  const slowness = env.get('TEST_SLOW_MS')
  if (!slowness) return
  await context.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'script') await setTimeout(2 * slowness * Math.random())
    // A window that was closed meanwhile asks nothing any more.
    await route.continue().catch(() => undefined)
  })
}

/** Ends the browser, if any test opened a window. */
export async function leaveBrowser(): Promise<void> {
  const open = launched
  launched = undefined
  await (await open?.catch(() => null))?.close()
}

/** A page that remembers what must never happen: a foreign host, a broken script, a complaint. */
export interface Watched {
  page: Page
  offences: string[]
}

/** Opens a window of its own: nothing is remembered from another one. */
export async function open(browser: Windows, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  return watch(page, options.baseURL ?? '')
}

function watch(page: Page, baseURL: string): Watched {
  const offences: string[] = []
  const own = new URL(baseURL).host
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.host !== own) offences.push(`asked ${url.href}`)
  })
  page.on('pageerror', ({ message }) => {
    if (!isTransition(message)) offences.push(`threw ${message}`)
  })
  page.on('console', (message) => {
    if (message.type() === 'error' && !isRefusal(message.text())) offences.push(message.text())
  })
  return { page, offences }
}

/** Chromium gives up a transition between two pages when the window changes meanwhile; no script asked. */
const isTransition = (message: string) => message.startsWith('Transition was aborted because of')

/** Chromium reports every status from 400 on, also of the page one asked for on purpose. */
function isRefusal(text: string): boolean {
  return /the server responded with a status of 4\d\d/.test(text)
}

/**
 * Rules broken, each with the places; empty when all is well: of the rules given, else of all for
 * WCAG 2.2 AA. A frame without rights cannot be asked, since nothing runs in it.
 *
 * axe runs in the page itself: its own wrapper opens a second page for every look, which takes longer
 * than the look.
 */
export async function accessibilityFlaws(page: Page, rules?: string[]): Promise<string[]> {
  const first = await look(page, rules)
  // On a slow machine a theme may still be half painted; what is a flaw is there the second time too.
  return first.length > 0 ? look(page, rules) : first
}

async function look(page: Page, rules?: string[]): Promise<string[]> {
  const runOnly: RunOptions['runOnly'] = rules ? { type: 'rule', values: rules } : WCAG
  await settled(page)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  const violations = await page.evaluate(runAxe, { runOnly, resultTypes: ['violations' as const] })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join(' | ')}`)
}

async function runAxe(options: RunOptions): Promise<AxeResults['violations']> {
  const { axe } = window as Window & { axe?: typeof import('axe-core') }
  const everywhere = { exclude: ['iframe[sandbox=""]'] }
  return (await axe!.run(everywhere, options)).violations
}

/** How many pixels the page is wider than its window, once a change of the window has settled. */
export async function sidewaysScroll(page: Page): Promise<number> {
  await settled(page)
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}

/** Waits until what follows a change of the window or the theme has been drawn. */
function settled(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn))
    await document.fonts.ready
    await frame()
    const moving = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(moving.map(({ finished }) => finished))
    await frame()
  })
}
