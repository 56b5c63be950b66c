import type { Page } from 'playwright-core'
import { form } from './newcomers.js'

/** Chooses a file in a form and sends it. */
export async function sendFile(
  page: Page,
  name: string,
  label: string,
  file: { name: string; mimeType: string; buffer: Buffer }
): Promise<void> {
  await form(page, name).locator('input[type=file]').setInputFiles(file)
  await form(page, name).getByRole('button', { name: label }).click()
}

/** What staff do at their queue with a document and a report that are all right. */
export async function acceptAll(desk: Page, email: string): Promise<void> {
  await desk.goto('/admin/vetting-reviews')
  await desk.getByLabel('Search name, e-mail').fill(email)
  await desk.locator('tr', { hasText: email }).locator('a[data-row]').click()
  const drawer = desk.getByRole('dialog', { name: 'Proofs' })
  await drawer.getByRole('button', { name: 'Look at page 1 of 1' }).first().click()
  await drawer.getByRole('img', { name: 'Document of identity, page 1 of 1' }).waitFor()
  await drawer.getByRole('button', { name: 'Accept' }).first().click()
  const accept = desk.getByRole('dialog', { name: 'Accept this document?' })
  await accept.getByRole('button', { name: 'Accept' }).click()
  await accept.waitFor({ state: 'detached' })
  // What stands below moves up once the decision is read.
  await drawer.getByRole('button', { name: 'Refuse' }).waitFor({ state: 'detached' })
  await drawer.getByRole('button', { name: 'Pass', exact: true }).click()
  const pass = desk.getByRole('dialog', { name: 'Pass this check?' })
  await pass.getByLabel('Type “pass” to go on').fill('pass')
  await pass.getByRole('button', { name: 'Pass' }).click()
  await pass.waitFor({ state: 'detached' })
}
