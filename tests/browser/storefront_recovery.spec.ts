import { test } from '@japa/runner'
import { givenPerson, PASSWORD, someEmail } from '#tests/functional/accounts/people'
import { house } from '#tests/house'
import { accessibilityFlaws, inBrowser, open } from './browser.js'
import { linkTo } from './mails.js'
import { form, newcomer, notice } from './newcomers.js'
import { fillSignIn, fillSignUp, signIn } from './visitors.js'

const NEW_PASSWORD = 'seven lamps on a fire escape'

test.group('ways back into an account', (group) => {
  const browser = inBrowser(group)
  let baseURL: string

  group.tap((t) => t.timeout(120_000))
  group.setup(async () => {
    baseURL = (await house()).url
  })

  test('a forgotten password is set anew by the link in a mail', async ({ assert }) => {
    const { email } = await givenPerson()
    const elsewhere = await open(browser, { baseURL })
    await signIn(elsewhere.page, email, PASSWORD)
    const { page, offences } = await open(browser, { baseURL })
    await page.goto('/signin')
    await page.getByRole('link', { name: 'Forgot your password?' }).click()
    await page.getByLabel('E-mail').fill(email)
    await page.getByRole('button', { name: 'Send me the link' }).click()
    await page.waitForURL('**/reset-password/sent')

    const link = await linkTo(email, '/reset-password/new')
    await page.goto(link)
    await page.reload()
    const password = page.getByLabel('New password', { exact: true })
    await password.fill('password1234')
    await page.getByRole('button', { name: 'Set this password' }).click()
    await page
      .getByRole('alert')
      .getByRole('link', { name: /passwords everybody tries/ })
      .waitFor()
    assert.deepEqual(await accessibilityFlaws(page), [])
    await password.fill(NEW_PASSWORD)
    await page.getByRole('button', { name: 'Set this password' }).click()
    await notice(page, 'Your new password is set.')

    await signIn(page, email, NEW_PASSWORD)
    await page.goto(link)
    await page.getByLabel('New password', { exact: true }).fill(`${NEW_PASSWORD} again`)
    await page.getByRole('button', { name: 'Set this password' }).click()
    await page.getByRole('heading', { name: 'This link is used up' }).waitFor()
    await elsewhere.page.goto('/settings')
    await elsewhere.page.waitForURL('**/signin?next=**')
    assert.deepEqual(offences, [])
  })

  test('nobody learns which addresses are known', async ({ assert }) => {
    const { page } = await open(browser, { baseURL })
    await page.goto('/reset-password')
    await page.getByLabel('E-mail').fill(someEmail())
    await page.getByRole('button', { name: 'Send me the link' }).click()
    await page.waitForURL('**/reset-password/sent')
    assert.equal(await page.getByRole('alert').count(), 0)
  })

  test('an address changes by its own mail, and the old one can bring it back', async () => {
    const { page } = await open(browser, { baseURL })
    const { email } = await newcomer(page)
    const next = someEmail()
    await page.goto('/student/settings/security')
    await form(page, 'E-mail').getByLabel('New e-mail').fill(next)
    await form(page, 'E-mail').getByLabel('Password', { exact: true }).fill(PASSWORD)
    await form(page, 'E-mail').getByRole('button', { name: 'Send the link' }).click()
    await notice(page, 'We have written to the new address.')

    await page.goto(await linkTo(next, '/email-change'))
    await page.getByRole('button', { name: 'Use this address' }).click()
    await page.getByRole('heading', { name: 'Moved in' }).waitFor()
    const other = await open(browser, { baseURL })
    await signIn(other.page, next, PASSWORD)

    await other.page.goto(await linkTo(email, '/email-change/undo'))
    await other.page.getByRole('button', { name: 'Bring my address back' }).click()
    await notice(other.page, 'Your old address is back.')
    await fillSignIn(other.page, next, PASSWORD)
    await other.page.getByRole('alert').getByText('E-mail or password is wrong.').waitFor()
  })

  test('who waits for the first mail is reminded on every page, and gets another', async () => {
    const { page } = await open(browser, { baseURL })
    const email = someEmail()
    await page.goto('/signup')
    await fillSignUp(page, { first: 'Ola', last: 'Berg', email, password: PASSWORD })
    await page.getByRole('button', { name: 'Make my account' }).click()
    await page.waitForURL('**/signup/check-mail')
    await linkTo(email, '/verify-email')

    await page.goto('/signin')
    await page.getByRole('link', { name: 'Send the confirmation again' }).click()
    await page.getByLabel('E-mail').fill(email)
    await page.getByRole('button', { name: 'Send it again' }).click()
    await page.waitForURL('**/verify-email/sent')
    await (await house()).mails(email, 2)

    await signIn(page, email, PASSWORD)
    await page.goto('/student/settings/profile')
    const banner = page.getByRole('complementary', { name: 'Your address is not confirmed' })
    await banner.getByText(email).waitFor()
    await banner.getByRole('button', { name: 'Send it again' }).click()
    await page.waitForURL('**/verify-email/sent')
    await (await house()).mails(email, 3)
    await page.goto(await linkTo(email, '/verify-email'))
    await page.getByRole('button', { name: 'Confirm my address' }).click()
    await page.getByRole('heading', { name: /^Thank you/ }).waitFor()
    await banner.waitFor({ state: 'detached' })
  })

  test('a suspended account says so to who knows its password', async () => {
    const { page } = await open(browser, { baseURL })
    const { email } = await givenPerson('student', 'suspended')
    await fillSignIn(page, email, PASSWORD)
    await page.getByRole('heading', { name: 'This account is paused' }).waitFor()
  })

  test('an account switched off comes back by its password', async ({ assert }) => {
    const { page } = await open(browser, { baseURL })
    const { email } = await newcomer(page)
    await page.goto('/student/settings/privacy')
    await page.getByText('Switch my account off').click()
    const off = form(page, 'Switch my account off')
    await off.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await off.getByRole('button', { name: 'Switch it off' }).click()
    await page.getByRole('heading', { name: 'The light is off' }).waitFor()

    await fillSignIn(page, email, PASSWORD)
    await page.getByRole('heading', { name: /^Welcome back/ }).waitFor()
    assert.deepEqual(await accessibilityFlaws(page), [])
    await page.getByRole('button', { name: 'Bring it back' }).click()
    await page.getByRole('button', { name: /^Account of/ }).waitFor()
  })

  test('too many tries count down', async () => {
    const { page } = await open(browser, { baseURL })
    const email = someEmail()
    const alert = page.getByRole('alert')
    for (let tries = 0; (await alert.getByText('Too many tries').count()) === 0; tries += 1) {
      if (tries > 6) throw new Error('It never slowed down.')
      await fillSignIn(page, email, 'not the password')
      await alert.waitFor()
    }
    const timer = page.getByRole('timer')
    const before = await timer.innerText()
    await page.waitForFunction(
      (words) => document.querySelector('[role=timer]')?.textContent !== words,
      before
    )
  })
})
