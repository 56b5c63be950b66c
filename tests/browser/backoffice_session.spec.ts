import { test } from '@japa/runner'
import { house } from '#tests/house'
import { atDesk, fillStaffSignIn, ADMIN } from './backoffice_desk.js'
import { inBrowser, open } from './browser.js'

test.group('back office session', (group) => {
  const browser = inBrowser(group)
  let baseURL: string

  group.tap((t) => t.timeout(120_000))
  group.setup(async () => {
    baseURL = (await house()).url
  })

  test('somebody who is not signed in comes back to where they wanted to go', async ({
    assert,
  }) => {
    const { page, offences } = await open(browser, { baseURL })
    await page.goto('/admin/invites?role=student&sort=email')
    await fillStaffSignIn(page, ADMIN)
    await page.getByRole('heading', { name: 'Invites' }).waitFor()
    assert.equal(new URL(page.url()).search, '?role=student&sort=email')
    assert.deepEqual(offences, [])
  })

  test('a first visit, by the short address, asks about no session', async ({ assert }) => {
    const { page, offences } = await open(browser, { baseURL })
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/api/auth/')) asked.push(request.url())
    })
    await page.goto('/admin')
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    assert.deepEqual(asked, [])

    await fillStaffSignIn(page, ADMIN)
    await page.getByRole('heading', { name: 'Dashboard' }).waitFor()
    await page.goto('/admin?from=bookmark')
    await page.getByRole('heading', { name: 'Dashboard' }).waitFor()
    assert.deepEqual(offences, [])
  })

  test('a wrong password and an account without a desk are told apart', async () => {
    const { page } = await open(browser, { baseURL })
    await page.goto('/admin/sign-in')
    await fillStaffSignIn(page, ADMIN, 'not the password')
    await page.getByRole('alert').getByText('is wrong').waitFor()
    await fillStaffSignIn(page, 'student@instainstru.test')
    await page.getByText('staff only').waitFor()
  })

  test('parallel requests that find the session old share one renewal', async ({ assert }) => {
    const { page } = await atDesk(browser)
    await page.goto('/admin/invites')
    await page.locator('table[aria-busy=false]').waitFor()
    // What the page of before still asks would find the session old as well, and has its own renewal.
    await page.goto('about:blank')
    const renewals: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/api/auth/refresh')) renewals.push(request.method())
    })
    await page.context().clearCookies({ name: '__Host-iit_staff_at' })
    await page.goto('/admin/invites?role=student')
    await page.locator('table[aria-busy=false]').waitFor()

    assert.deepEqual(renewals, ['POST'])
    assert.equal(new URL(page.url()).pathname, '/admin/invites')
  })

  test('a session that cannot be renewed ends at the sign-in page, with the way back', async ({
    assert,
  }) => {
    const { page } = await atDesk(browser)
    await page.goto('/admin/invites')
    // What the page asks by itself has been asked: the search alone is to find the session gone.
    await page.locator('table[aria-busy=false]').waitFor()
    await page.getByText('Live', { exact: true }).waitFor()
    await page.context().clearCookies()
    await page.getByRole('searchbox').fill('nobody')
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    assert.equal(new URL(page.url()).searchParams.get('to'), '/invites?q=nobody')
  })

  test('a section shows only to those who may open it', async ({ assert }) => {
    const { page } = await open(browser, { baseURL })
    await page.goto('/admin/jobs')
    await fillStaffSignIn(page, 'support@instainstru.test')
    await page.getByText('This needs the permission access_monitoring.').waitFor()
    const sections = page.getByRole('navigation', { name: 'Sections' })
    assert.equal(await sections.getByRole('link', { name: 'Invites' }).count(), 1)
    assert.equal(await sections.getByRole('link', { name: 'Jobs' }).count(), 0)
  })

  test('signing out forgets everything', async ({ assert }) => {
    const { page } = await open(browser, { baseURL })
    await page.goto('/admin/sign-in')
    await fillStaffSignIn(page, ADMIN)
    await page.getByRole('button', { name: 'Your account' }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    const names = (await page.context().cookies()).map(({ name }) => name)
    assert.notInclude(names.join(), 'iit_staff')
  })
})
