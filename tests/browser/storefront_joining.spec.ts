import { test } from '@japa/runner'
import { DEMO_PASSWORD } from '#api/accounts/demo_accounts'
import { house, until, VISITS_A_MINUTE } from '#tests/house'
import { accessibilityFlaws, inBrowser, open } from './browser.js'
import { inviteByMail } from './invites.js'
import { allowReads } from './limits.js'
import { form, newcomer } from './newcomers.js'
import { letIn } from './teaching.js'
import { fillSignUp, signIn } from './visitors.js'
import { hasFocus } from './waits.js'

test.group('joining by the storefront', (group) => {
  const browser = inBrowser(group)
  let baseURL: string

  group.tap((t) => t.timeout(120_000))
  group.setup(async () => {
    baseURL = (await house()).url
  })

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
    await hasFocus(summary)
    await summary.getByRole('link', { name: /^Password/ }).press('Enter')
    const password = page.getByLabel('Password', { exact: true })
    assert.equal(await password.getAttribute('aria-invalid'), 'true')
    assert.equal(await password.inputValue(), 'short')
    await hasFocus(password)
  })

  test('everything works without scripts', async ({ assert }) => {
    const { page } = await open(browser, { baseURL, javaScriptEnabled: false })
    await page.goto('/signin')
    await page.getByLabel('E-mail').fill('instructor@instainstru.test')
    await page.getByLabel('Password', { exact: true }).fill('not the password')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('E-mail or password is wrong').waitFor()

    await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL('**/instructor/onboarding')
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

  test('nor when they ask for too much at once: they are told to wait, and keep what they typed', async ({
    assert,
    cleanup,
  }) => {
    const { page } = await open(browser, { baseURL })
    const path = '/instructor/onboarding'
    /** Seconds that somebody must wait who asked now. */
    const wait = async () => {
      const answer = await page.request.get(path)
      return answer.status() === 429 ? Number(answer.headers()['retry-after']) : 0
    }
    await letIn(await newcomer(page, 'instructor'))
    await page.goto('/instructor/profile')
    await form(page, 'Profile').getByLabel('Headline').fill('Cello, slowly')
    cleanup(() => allowReads(VISITS_A_MINUTE))
    await allowReads(1)
    // A minute that is almost over would let the page in again before it was looked at.
    await until(async () => (await wait()) > 30, 60_000)
    await form(page, 'Profile').getByRole('button', { name: 'Save profile' }).click()
    await form(page, 'Profile').getByRole('status').getByText('Nothing is lost').waitFor()
    assert.equal(await page.getByLabel('Headline').inputValue(), 'Cello, slowly')
    await page.goto(path)
    await page.getByRole('heading', { level: 1, name: 'Not just now' }).waitFor()

    await allowReads(VISITS_A_MINUTE)
    await until(async () => (await wait()) === 0)
    await page.getByRole('link', { name: 'Try again' }).click()
    await page.getByRole('heading', { level: 1, name: 'Your way to going live' }).waitFor()
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
