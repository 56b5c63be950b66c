import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { Page } from 'playwright-core'
import { hashedPassword } from '#tests/functional/accounts/people'
import { registerUser } from '#api/accounts/sign_up/register_user'
import { givenMany } from '#tests/functional/admin/user_desk'
import { house } from '#tests/house'
import { atDesk, elsewhere, fillStaffSignIn, freshAddress, paletteOf } from './backoffice_desk.js'
import { inBrowser, open } from './browser.js'
import { flaws } from './flaws.js'
import { hasFocus, thereAre } from './waits.js'

let people = 0

/** Somebody with a name of their own. */
async function givenStudent() {
  await house()
  const email = freshAddress()
  const lastName = `Quill${String.fromCharCode(97 + people++)}`
  const person = { email, passwordHash: await hashedPassword(), firstName: 'Uma', lastName }
  const { id } = await db.transaction((trx) => registerUser(trx, { ...person, roles: ['student'] }))
  return { id, email, name: `Uma ${lastName}` }
}

async function say(page: Page, button: string, reason = 'Asked on the phone') {
  const question = page.getByRole('dialog', { name: /\?$/ })
  await question.getByLabel('Reason').fill(reason)
  await question.getByRole('button', { name: button }).click()
}

/** The button in the open drawer; the list behind it has a view of that name. */
const suspend = (page: Page) =>
  page.getByRole('dialog', { name: 'User' }).getByRole('button', { name: 'Suspend', exact: true })

test.group('people in the back office', (group) => {
  const browser = inBrowser(group)

  group.tap((t) => t.timeout(240_000))

  test('are shut out with a reason and let in again', async ({ assert }) => {
    const { email, name, id } = await givenStudent()
    const { page, offences } = await atDesk(browser)
    await page.goto('/admin/users')
    await page.getByRole('searchbox', { name: 'Search name, e-mail' }).fill(email)
    await page.getByRole('link', { name }).click()
    const drawer = page.getByRole('dialog', { name: 'User' })
    await suspend(page).click()
    await say(page, 'Suspend')
    await drawer.getByText('Because').waitFor()
    await drawer.getByText('Asked on the phone').waitFor()
    assert.propertyVal(await elsewhere('GET', `/users/${id}`), 'state', 'suspended')
    await drawer.getByRole('button', { name: 'Restore' }).click()
    await say(page, 'Restore')
    await suspend(page).waitFor()
    await drawer.getByRole('tab', { name: 'Audit' }).click()
    await drawer.getByRole('link', { name: 'Restored an account' }).waitFor()
    assert.deepEqual(offences, [])
  })

  test('shut out from here lose their open stream', async ({ assert }) => {
    const { url, token } = await house()
    const { id, email } = await givenStudent()
    await elsewhere('PUT', `/users/${id}/roles`, { roles: ['support'], reason: 'Helps out' })
    const bearer = await token(email)
    const stream = await fetch(`${url}/api/admin/stream?topics=invites`, {
      headers: { authorization: `Bearer ${bearer}` },
    })
    assert.equal(stream.status, 200)
    const { page } = await atDesk(browser)
    await page.goto(`/admin/users/${id}`)
    await suspend(page).click()
    await say(page, 'Suspend')
    await page.getByRole('dialog', { name: 'User' }).getByText('Because').waitFor()
    const me = await fetch(`${url}/api/auth/me`, { headers: { authorization: `Bearer ${bearer}` } })
    assert.equal(me.status, 401)
    // As long as it is open, this waits.
    for await (const _ of stream.body!);
  }).timeout(120_000)

  test('get other roles from others alone', async ({ assert }) => {
    const { id } = await givenStudent()
    const { page } = await atDesk(browser)
    await page.goto(`/admin/users/${id}`)
    await page.getByRole('tab', { name: 'Roles' }).click()
    const change = page.getByRole('button', { name: 'Change roles' })
    assert.isTrue(await change.isDisabled())
    await page.getByRole('checkbox', { name: /^Instructor/ }).check()
    await page.getByText('Nobody is student and instructor at once.').waitFor()
    await page.getByRole('checkbox', { name: /^Student/ }).uncheck()
    await change.click()
    await say(page, 'Change roles')
    await page.getByText('· Instructor').waitFor()

    const admin = await db.from('users').where('email', 'admin@instainstru.test').firstOrFail()
    await page.goto(`/admin/users/${admin.id}`)
    await page.getByRole('tab', { name: 'Roles' }).click()
    await page.getByText('never one’s own').waitFor()
    assert.equal(await suspend(page).count(), 0)
  })

  test('are found by the palette', async () => {
    const { name, email } = await givenStudent()
    const { page } = await atDesk(browser)
    await page.goto('/admin/users')
    await page.getByRole('heading', { name: 'Users' }).waitFor()
    await page.keyboard.press('Control+k')
    await hasFocus(paletteOf(page).getByRole('combobox'))
    await page.keyboard.type(email.slice(0, 14))
    await paletteOf(page).getByRole('option', { name }).click()
    await page.getByRole('dialog', { name: 'User' }).getByText(email).waitFor()
  })

  test('fit every screen also when there are ten thousand', async ({ assert, cleanup }) => {
    const { id } = await givenStudent()
    cleanup(async () => void (await db.from('users').where('first_name', 'Many').delete()))
    await givenMany(10_000)
    const { page, offences } = await atDesk(browser)
    const places = [`/admin/users/${id}`, '/admin/users?q=Many', '/admin/impersonations']
    for (const path of [...places, '/admin/staff-tokens', '/admin/audit-events']) {
      await page.goto(path)
      const drawer = page.getByRole('dialog', { name: 'User' }).locator('dl')
      await drawer.or(page.locator('table[aria-busy=false]')).first().waitFor()
      assert.deepEqual(await flaws(page), [], path)
    }
    await page.goto('/admin/users?q=Many&per=100')
    await page.getByRole('button', { name: 'Last page' }).click()
    await page.getByText('9,901–10,000 of 10,000').waitFor()
    assert.deepEqual(offences, [])
  })

  const RAILS = {
    support: ['Users', 'Instructors', 'Views as users'],
    moderator: ['Users', 'Instructors'],
    finance: ['Users', 'Instructors'],
  }

  test('{$self} sees only what is theirs')
    .with(Object.keys(RAILS) as (keyof typeof RAILS)[])
    .run(async ({ assert }, role) => {
      const { url } = await house()
      const { id } = await givenStudent()
      const { page } = await open(browser, { baseURL: url })
      await page.goto(`/admin/sign-in?to=/users/${id}`)
      await fillStaffSignIn(page, `${role}@instainstru.test`)
      await page.getByRole('dialog', { name: 'User' }).getByRole('tab').first().waitFor()
      const people = page.getByRole('list', { name: 'People' }).getByRole('link')
      assert.deepEqual(await people.allInnerTexts(), RAILS[role])
      const theirs = role === 'support' ? 1 : 0
      await thereAre(theirs, suspend(page))
      await thereAre(theirs, page.getByRole('tab', { name: 'Sessions' }))
      assert.equal(await page.getByRole('tab', { name: 'Audit' }).count(), 0)
    })

  test('the chain of the audit log is verified on the page', async () => {
    const { page } = await atDesk(browser)
    await page.goto('/admin/audit-events')
    await page.getByRole('button', { name: 'Verify now' }).click()
    await page.getByText(/The chain holds: \d/).waitFor()
  })
})
