import type { Page } from 'playwright-core'
import type { Role } from '#api/accounts/permissions'
import type { User } from '#api/accounts/user'
import { givenPerson, PASSWORD } from '#tests/functional/accounts/people'
import { signIn } from './visitors.js'

/** Somebody of their own for one test, signed in here. */
export async function newcomer(page: Page, role: Role = 'student'): Promise<User> {
  const person = await givenPerson(role)
  await signIn(page, person.email, PASSWORD)
  return person
}

/** A form of the page by its name. */
export const form = (page: Page, name: string) => page.getByRole('form', { name, exact: true })

/** Waits for the sentence a page says after something has worked. */
export const notice = (page: Page, words: string | RegExp) =>
  page.getByRole('main').getByRole('status').filter({ hasText: words }).waitFor()
