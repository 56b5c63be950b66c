import type { User } from '#api/accounts/user'
import { Browser, COOKIES, freshAccounts } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import { givenLink, givenStaffSession } from './user_desk.js'

/** Those of the test that runs: `freshView` gives each its own. */
export let staff: User
export let session: Awaited<ReturnType<typeof givenStaffSession>>
export let person: User

export async function freshView() {
  await freshAccounts()
  staff = await givenPerson('support')
  session = await givenStaffSession(staff)
  person = await givenPerson()
}

/** A browser in which somebody opened a link; it carries the sign-in as staff as well. */
export async function givenViewer(): Promise<Browser> {
  const browser = new Browser()
  browser.cookies.set(COOKIES.staffAt, session.bearer)
  const ticket = await givenLink(session, person)
  const opened = await browser.call('POST', '/auth/impersonation', { ticket })
  if (opened.status !== 200) throw new Error(opened.text)
  return browser
}

export const me = (browser: Browser) => browser.call('GET', '/auth/me')
