import { test } from '@japa/runner'
import type { Browser } from 'playwright-core'
import { DEMO_PASSWORD } from '#api/accounts/demo_accounts'
import { house } from '#tests/house'
import { accessibilityFlaws, launch, leave, open } from './browser.js'
import { inviteByMail } from './invites.js'
import { fillSignUp, signIn } from './visitors.js'

test.group('joining by the storefront', (group) => {
  let browser: Browser
  let baseURL: string

  group.tap((t) => t.timeout(120_000))
  group.setup(async () => {
    baseURL = (await house()).url
    browser = await launch()
    return () => browser.close()
  })
  group.each.teardown(() => leave(browser))

  test('an invite leads from the mail to the welcome page', async ({ assert }) => {
    const invite = await inviteByMail({ role: 'instructor', founding: true, first_name: 'Mara' })
    const { page, offences } = await open(browser, { baseURL })

    await page.goto(invite.link)
    await page.getByText('Mara, to teach').waitFor()
    assert.deepEqual(await accessibilityFlaws(page), [])
    assert.equal(await page.getByLabel('E-mail').inputValue(), invite.email)
    await fillSignUp(page, { first: 'Mara', last: 'Okafor', password: 'a cello in the attic' })
    await page.getByRole('button', { name: 'Make my account' }).click()

    await page.waitForURL('**/instructor/welcome')
    await page.getByRole('heading', { name: 'Welcome, Mara.' }).waitFor()
    assert.deepEqual(offences, [])
  })

  test('an invite that was used says so, and looking alone does not use it', async ({ assert }) => {
    const invite = await inviteByMail({ role: 'instructor' })
    const { page } = await open(browser, { baseURL })
    await page.goto(invite.link)
    await page.reload()
    await fillSignUp(page, { first: 'Ada', last: 'Lee', password: 'a cello in the attic' })
    await page.getByRole('button', { name: 'Make my account' }).click()
    await page.waitForURL('**/instructor/welcome')

    const other = await open(browser, { baseURL })
    const answer = await other.page.goto(invite.link)
    assert.equal(answer?.status(), 410)
    await other.page.getByRole('heading', { name: 'This invite has been used' }).waitFor()
    await other.page.getByRole('main').getByRole('link', { name: 'Sign in' }).waitFor()
  })

  test('what is wrong stands at its field, and the summary leads there', async ({ assert }) => {
    const invite = await inviteByMail({ role: 'instructor' })
    const { page } = await open(browser, { baseURL })
    await page.goto(invite.link)
    await fillSignUp(page, { first: 'Ada', last: 'Lee', password: 'short' })
    await page.getByRole('button', { name: 'Make my account' }).click()

    const summary = page.getByRole('alert')
    await summary.waitFor()
    assert.isTrue(await summary.evaluate((element) => element === document.activeElement))
    await summary.getByRole('link', { name: /^Password/ }).press('Enter')
    const password = page.getByLabel('Password', { exact: true })
    assert.equal(await password.getAttribute('aria-invalid'), 'true')
    assert.equal(await password.inputValue(), 'short')
    assert.isTrue(await password.evaluate((element) => element === document.activeElement))
  })

  test('everything works without scripts', async ({ assert }) => {
    const { page } = await open(browser, { baseURL, javaScriptEnabled: false })
    await page.goto('/signin')
    await page.getByLabel('E-mail').fill('instructor@instainstru.test')
    await page.getByLabel('Password', { exact: true }).fill('not the password')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('do not belong together').waitFor()

    await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL('**/instructor/welcome')
    assert.equal(await page.getByRole('link', { name: 'Sign in' }).count(), 0)
  })

  test('nobody turns into a guest when the short token is gone', async ({ assert }) => {
    const { page } = await open(browser, { baseURL })
    await signIn(page, 'instructor@instainstru.test')
    await page.context().clearCookies({ name: /iit_at$/ })
    await page.goto('/')

    assert.equal(await page.getByRole('button', { name: /^Account of/ }).count(), 1)
    const names = (await page.context().cookies()).map(({ name }) => name)
    assert.isTrue(names.some((name) => name.endsWith('iit_at')))
  })

  test('signing out ends the session, also for a copied cookie', async ({ assert }) => {
    const { page } = await open(browser, { baseURL })
    await signIn(page, 'instructor@instainstru.test')
    const cookies = await page.context().cookies()
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const asMe = () => fetch(`${baseURL}/api/auth/me`, { headers: { cookie } })
    assert.equal((await asMe()).status, 200)

    await page.getByRole('button', { name: /^Account of/ }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('link', { name: 'Sign in' }).first().waitFor()
    assert.equal((await asMe()).status, 401)
  })

  test('a form from another site is refused', async ({ assert }) => {
    const answer = await fetch(`${baseURL}/signin`, {
      method: 'POST',
      headers: { origin: 'https://evil.test' },
      body: new URLSearchParams({ email: 'a@b.test', password: 'x' }),
    })
    assert.equal(answer.status, 403)
  })
})
