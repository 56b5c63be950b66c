import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { DEMO_PASSWORD } from '#api/accounts/demo_accounts'
import { house } from '#tests/house'
import { open } from './browser.js'

export const ADMIN = 'admin@instainstru.test'

/** Fills the sign-in form of the back office, wherever it appeared. */
export async function fillStaffSignIn(page: Page, email: string, password = DEMO_PASSWORD) {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

type Session = Exclude<BrowserContextOptions['storageState'], string | undefined>
let session: Session | undefined

/** A window of an admin who has signed in already, once for all tests. */
export async function atDesk(browser: Browser, options: BrowserContextOptions = {}) {
  const baseURL = (await house()).url
  session ??= await signedIn(browser, baseURL)
  return open(browser, { baseURL, storageState: session, ...options })
}

async function signedIn(browser: Browser, baseURL: string): Promise<Session> {
  const { page } = await open(browser, { baseURL })
  await page.goto('/admin/sign-in')
  await fillStaffSignIn(page, ADMIN)
  await page.getByRole('heading', { name: 'Invites' }).waitFor()
  const state = await page.context().storageState()
  await page.context().close()
  return state
}

/** Does through the API, elsewhere, what the page has to notice. */
export async function elsewhere(method: string, path: string, body?: object) {
  const { url, token } = await house()
  const answer = await fetch(`${url}/api/admin${path}`, {
    method,
    headers: { authorization: `Bearer ${await token(ADMIN)}`, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}`)
  return (await answer.json()) as { id: string; state: string }
}

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
