import type { Page } from 'playwright-core'
import { DEMO_PASSWORD } from '#api/accounts/demo_accounts'

/** Signs in the way people do, where no code is asked for. */
export async function signIn(page: Page, email: string, password = DEMO_PASSWORD): Promise<void> {
  await fillSignIn(page, email, password)
  await page.getByRole('button', { name: /^Account of/ }).waitFor()
}

/** The first step of a sign-in, whatever comes of it. */
export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/signin')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

export async function signOut(page: Page): Promise<void> {
  await page.goto('/signout')
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('link', { name: 'Sign in' }).first().waitFor()
}

export async function fillSignUp(
  page: Page,
  person: { first: string; last: string; email?: string; password: string }
): Promise<void> {
  await page.getByLabel('First name').fill(person.first)
  await page.getByLabel('Last name').fill(person.last)
  if (person.email) await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
}
