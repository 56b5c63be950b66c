import type { BrowserContextOptions, Page } from 'playwright-core'
import { DEMO_PASSWORD } from '#api/accounts/demo_accounts'
import { house } from '#tests/house'
import { demoCode } from '#tests/second_factor'
import { open, type Windows } from './browser.js'

export const ADMIN = 'admin@instainstru.test'

/** Fills the sign-in form of the back office, wherever it appeared, and its code where it is asked for. */
export async function fillStaffSignIn(page: Page, email: string, password = DEMO_PASSWORD) {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  // The page may still show what became of a try before this one.
  const answered = page.waitForResponse((answer) => answer.url().endsWith('/api/auth/sign-in'))
  await page.getByRole('button', { name: 'Sign in' }).click()
  // Whoever is let in leaves the page, and the answer goes with it.
  const answer = await (await answered).json().catch(() => null)
  if (answer?.code !== 'factor_required') return
  await page.getByLabel('Code of your authenticator').fill((await demoCode(email))!)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

type Session = Exclude<BrowserContextOptions['storageState'], string | undefined>
let session: Session | undefined
let signedInAt = 0

/**
 * A copy of a session is as good as its access token: once one window has renewed it, the refresh token
 * in every other copy counts as stolen. So copies are only made of a session that is far from that.
 */
const COPIES_FOR_MS = 5 * 60_000

/** A window of an admin who has signed in already: anew for each test would take too long. */
export async function atDesk(browser: Windows, options: BrowserContextOptions = {}) {
  const baseURL = (await house()).url
  if (!session || performance.now() - signedInAt > COPIES_FOR_MS) {
    session = await signedIn(browser, baseURL)
    signedInAt = performance.now()
  }
  return open(browser, { baseURL, storageState: session, ...options })
}

async function signedIn(browser: Windows, baseURL: string): Promise<Session> {
  const { page } = await open(browser, { baseURL })
  await page.goto('/admin/sign-in')
  await fillStaffSignIn(page, ADMIN)
  await page.getByRole('heading', { name: 'Dashboard' }).waitFor()
  const state = await page.context().storageState()
  await page.context().close()
  return state
}

/** Does through the API, elsewhere, what the page has to notice. */
export async function elsewhere<Told = { id: string; state: string; url?: string }>(
  method: string,
  path: string,
  body?: object,
  headers: Record<string, string> = {}
): Promise<Told> {
  const { url, token } = await house()
  const authorization = `Bearer ${await token(ADMIN)}`
  const answer = await fetch(`${url}/api/admin${path}`, {
    method,
    headers: { authorization, 'content-type': 'application/json', ...headers },
    body: body && JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}`)
  const text = await answer.text()
  return JSON.parse(text || '{}')
}

/** Moves a background check on, whatever it has come to meanwhile. */
export const moveCheck = (userId: string, move: object) =>
  elsewhere('POST', `/background-checks/${userId}/moves`, move, { 'if-match': '*' })

/** What a page says in passing about what was done; the same words may head a column beside it. */
export const notesOf = (page: Page) => page.getByRole('region', { name: 'Notes' })

/** The command palette once it is open; the page behind it has choices of its own. */
export const paletteOf = (page: Page) => page.getByRole('dialog', { name: 'Command palette' })

/** An address that no other test has invited. */
export const freshAddress = () => `person.${crypto.randomUUID().slice(0, 8)}@example.com`

export async function givenInvite(wish: object = {}) {
  const email = freshAddress()
  const { id } = await elsewhere('POST', '/invites', { email, ...wish })
  return { id, email }
}

/** A batch whose check has found something to say about half of its lines. */
export async function givenBatch(): Promise<void> {
  const { url, token } = await house()
  const form = new FormData()
  const lines = ['email,first_name', `${freshAddress()},Ann`, 'nobody@,Bob']
  form.set('file', new Blob([lines.join('\n')]), 'a-file-with-a-rather-long-name-of-its-own.csv')
  form.set('dry_run', 'true')
  const headers = { authorization: `Bearer ${await token('admin@instainstru.test')}` }
  const answer = await fetch(`${url}/api/admin/invite-batches`, {
    method: 'POST',
    headers,
    body: form,
  })
  if (!answer.ok) throw new Error(await answer.text())
}
