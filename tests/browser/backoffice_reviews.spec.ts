import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { Page } from 'playwright-core'
import type { User } from '#api/accounts/user'
import { CONSENT } from '#api/vetting/background/consent'
import { givenPerson } from '#tests/functional/accounts/people'
import { pdf } from '#tests/hostile_files'
import { house } from '#tests/house'
import { atDesk, moveCheck } from './backoffice_desk.js'
import { inBrowser } from './browser.js'
import { flaws } from './flaws.js'
import { letIn } from './teaching.js'
import { isLoaded } from './waits.js'

test.group('the review queue of the back office', (group) => {
  const browser = inBrowser(group)

  group.tap((t) => t.timeout(240_000))
  // Before anybody is made up: it begins with an empty database.
  group.setup(async () => void (await house()))

  test('a document is looked at and refused with a reason, another one is accepted', async ({
    assert,
  }) => {
    const person = await givenInstructor()
    await send(person, 'identity', fileOf(pdf({ pages: 2 })))
    const { page, offences } = await atDesk(browser)
    const looks: string[] = []
    page.on('request', (request) => {
      if (/\/pages\/\d+$/.test(request.url())) looks.push(request.url().split('/').at(-1)!)
    })
    await page.goto('/admin/vetting-reviews?identity_waits=true')
    await page.getByLabel('Search name, e-mail').fill(person.email)
    await rowOf(page, person).click()

    const drawer = page.getByRole('dialog', { name: 'Proofs' })
    await drawer.getByRole('button', { name: 'Look at page 1 of 2' }).waitFor()
    assert.deepEqual(looks, [], 'nothing is looked at unasked')
    await drawer.getByRole('button', { name: 'Look at page 1 of 2' }).click()
    const first = drawer.getByRole('img', { name: 'Document of identity, page 1 of 2' })
    await isLoaded(first)
    await drawer.getByRole('button', { name: 'Look at page 2 of 2' }).click()
    await isLoaded(drawer.getByRole('img', { name: 'Document of identity, page 2 of 2' }))
    assert.deepEqual(looks, ['1', '2'])
    assert.lengthOf(await looksAt(person), 2)
    assert.deepEqual(await flaws(page), [])

    await drawer.getByRole('button', { name: 'Refuse' }).click()
    const refuse = page.getByRole('dialog', { name: 'Refuse this document?' })
    await refuse.getByLabel('Reason').selectOption('It names somebody else')
    await refuse.getByLabel('In your words').fill('The name on it is not yours.')
    assert.deepEqual(await flaws(page), [])
    await refuse.getByRole('button', { name: 'Refuse' }).click()
    await drawer.getByText('The name on it is not yours.').waitFor()
    await drawer.getByText('It names somebody else').waitFor()

    await send(person, 'identity', fileOf(pdf()))
    await drawer.getByRole('button', { name: 'Accept' }).click()
    const accept = page.getByRole('dialog', { name: 'Accept this document?' })
    await accept.getByRole('button', { name: 'Accept' }).click()
    await accept.waitFor({ state: 'detached' })
    await drawer.getByText('Accepted', { exact: true }).waitFor()
    assert.deepEqual(offences, [])
  })

  test('a check is looked at closer, then warned of, unless somebody was faster', async ({
    assert,
  }) => {
    const person = await givenInstructor()
    const agreed = JSON.stringify({ version: CONSENT.version, agreed: true })
    await send(person, 'consent', agreed)
    await send(person, 'report', fileOf(pdf()))
    const { page, offences } = await atDesk(browser)
    await page.goto(`/admin/instructors/${person.id}`)
    const drawer = page.getByRole('dialog', { name: 'Instructor' })
    await drawer.getByRole('tab', { name: 'Proofs' }).click()

    await drawer.getByRole('button', { name: 'Ask for another report' }).click()
    await moveCheck(person.id, { move: 'review' })
    const ask = page.getByRole('dialog', { name: 'Ask for another report?' })
    await ask.getByLabel('Reason').selectOption('It is too old')
    await ask.getByRole('button', { name: 'Ask for another report' }).click()
    await ask.getByText('This was changed meanwhile').waitFor()
    await ask.getByRole('button', { name: 'Not now' }).click()

    await drawer.getByRole('button', { name: 'Warn' }).click()
    const warn = page.getByRole('dialog', { name: 'Warn them of what was found?' })
    await warn.getByLabel('In your words').fill('A conviction of 2024 for fraud.')
    assert.isTrue(await warn.getByRole('button', { name: 'Warn' }).isDisabled())
    await warn.getByLabel('Type “warn” to go on').fill('warn')
    await warn.getByRole('button', { name: 'Warn' }).click()
    await drawer.getByText(/^Nothing is decided until .+ ends$/).waitFor()
    await drawer.getByText('Warned of what a background check found').waitFor()
    assert.deepEqual(await flaws(page), [])
    assert.deepEqual(offences, [])
  })
})

async function givenInstructor(): Promise<User> {
  const person = await givenPerson('instructor')
  await letIn(person)
  return person
}

const rowOf = (page: Page, { email }: User) =>
  page.locator('tr', { hasText: email }).locator('a[data-row]')

const looksAt = ({ id }: User) =>
  db.from('audit_events').where({ action: 'instructor_document.read', target_id: id })

function fileOf(content: Buffer): FormData {
  const form = new FormData()
  form.set('file', new Blob([content as BlobPart]), 'scan.pdf')
  return form
}

/** What the instructor sends from their own page. */
async function send({ email }: User, to: string, body: FormData | string): Promise<void> {
  const { url, token } = await house()
  const headers = new Headers({ authorization: `Bearer ${await token(email)}` })
  if (typeof body === 'string') headers.set('content-type', 'application/json')
  const path = `${url}/api/instructor/verification/${to}`
  const answer = await fetch(path, { method: 'POST', headers, body })
  if (!answer.ok) throw new Error(`${to} answered ${answer.status}: ${await answer.text()}`)
}
