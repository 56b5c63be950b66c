import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { Page } from 'playwright-core'
import { demoEmail } from '#api/accounts/demo_accounts'
import { atDesk } from './backoffice_desk.js'
import { inBrowser } from './browser.js'
import { flaws } from './flaws.js'
import { GUEST_PAGES } from './pages.js'

const banner = (page: Page) =>
  page.getByRole('complementary', { name: 'Viewing the site as somebody else' })

/** Goes the whole way from a person's page to the site, in a tab of its own. */
async function viewAs(page: Page, email: string): Promise<Page> {
  const { id } = await db.from('users').where('email', email).firstOrFail()
  await page.goto(`/admin/users/${id}`)
  await page.getByRole('button', { name: 'View site as…' }).click()
  await page.getByLabel('Reason').fill('Cannot find their welcome page')
  await page.getByRole('button', { name: 'Make a link' }).click()
  const [site] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Open the site' }).click(),
  ])
  await site.getByRole('button', { name: 'Start viewing' }).click()
  await banner(site).waitFor()
  return site
}

test.group('viewing the site as somebody', (group) => {
  const browser = inBrowser(group)

  group.tap((t) => t.timeout(240_000))

  test('says so on top of every page, and leads back when it is stopped', async ({ assert }) => {
    const { page } = await atDesk(browser)
    const site = await viewAs(page, demoEmail('instructor'))
    await banner(site).getByText('Ada (staff) views the site as').waitFor()
    for (const path of [...GUEST_PAGES, '/instructor/welcome', '/instructor/profile']) {
      await site.goto(path)
      const box = await banner(site).boundingBox()
      assert.equal(box?.y, 0, path)
      const onTop = await site.evaluate(() =>
        Boolean(document.elementFromPoint(20, 20)?.closest('.viewing-banner'))
      )
      assert.isTrue(onTop, path)
    }
    await site.goto('/instructor/welcome')
    assert.deepEqual(await flaws(site), [])

    await page.reload()
    await page.getByRole('dialog', { name: 'User' }).waitFor()
    await banner(site).getByRole('button', { name: 'Stop viewing' }).click()
    await site.waitForURL(/\/admin\/users\//)
    await site.getByRole('dialog', { name: 'User' }).waitFor()
    await site.goto('/')
    assert.equal(await banner(site).count(), 0)
    await site.getByRole('link', { name: 'Sign in' }).first().waitFor()
  })

  test('changes nothing: a form that is sent is answered by a page that says so', async ({
    assert,
  }) => {
    const email = demoEmail('student')
    const { page } = await atDesk(browser)
    const site = await viewAs(page, email)
    await site.goto('/')
    const answer = await site.evaluate(async () => {
      const sent = await fetch('/signout', { method: 'POST' })
      return { status: sent.status, text: await sent.text() }
    })
    assert.equal(answer.status, 403)
    assert.include(answer.text, 'Look, but do not touch')
    await site.goto('/')
    await banner(site).waitFor()
    const person = await db.from('users').where('email', email).firstOrFail()
    assert.equal(person.state, 'active')
  })

  test('ends with the sign-in of the member of staff', async ({ assert, cleanup }) => {
    const { page } = await atDesk(browser)
    const site = await viewAs(page, demoEmail('student'))
    const admin = await db.from('users').where('email', 'admin@instainstru.test').firstOrFail()
    const live = db.from('sessions').where({ user_id: admin.id, audience: 'staff' })
    const ended = await live.clone().whereNull('ended_at').select('id')
    const these = db.from('sessions').whereIn(
      'id',
      ended.map(({ id }) => id)
    )
    // Other tests share the sign-in.
    cleanup(async () => void (await these.clone().update({ ended_at: null })))
    await these.clone().update({ ended_at: new Date() })
    await site.goto('/')
    await site.getByRole('link', { name: 'Sign in' }).first().waitFor()
    assert.equal(await banner(site).count(), 0)
  })
})
