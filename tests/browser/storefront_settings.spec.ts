import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import sharp from 'sharp'
import { PASSWORD } from '#tests/functional/accounts/people'
import { house, until } from '#tests/house'
import { inBrowser, open } from './browser.js'
import { form, newcomer, notice } from './newcomers.js'
import { fillSignIn, signIn } from './visitors.js'
import { hasFocus, thereAre } from './waits.js'

test.group('settings', (group) => {
  const browser = inBrowser(group)
  let baseURL: string

  group.tap((t) => t.timeout(120_000))
  group.setup(async () => {
    baseURL = (await house()).url
  })

  test('a guest is led to the sign-in and back, and each role to its own', async ({ assert }) => {
    const { page } = await open(browser, { baseURL })
    const { email } = await newcomer(page, 'instructor')
    await page.goto('/student/settings/sessions')
    await page.waitForURL('**/instructor/settings/sessions')
    await page.goto('/settings')
    await page.waitForURL('**/instructor/settings/profile')
    await page.goto('/settings/privacy')
    await page.waitForURL('**/instructor/settings/privacy')
    assert.equal(await page.getByRole('link', { name: 'Learners' }).count(), 0)
    assert.equal((await page.goto('/instructor/settings/nothing'))?.status(), 404)

    const guest = await open(browser, { baseURL })
    await guest.page.goto('/instructor/settings/notifications')
    await guest.page.waitForURL('**/signin?next=**')
    await guest.page.getByLabel('E-mail').fill(email)
    await guest.page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await guest.page.getByRole('button', { name: 'Sign in' }).click()
    await guest.page.waitForURL('**/instructor/settings/notifications')
  })

  test('the way on after signing in stays on this site', async ({ assert }) => {
    const { page } = await open(browser, { baseURL })
    const { email } = await newcomer(page)
    for (const next of ['//evil.test', 'https://evil.test', '/\\evil.test']) {
      const guest = await open(browser, { baseURL })
      await guest.page.goto(`/signin?next=${encodeURIComponent(next)}`)
      await guest.page.getByLabel('E-mail').fill(email)
      await guest.page.getByLabel('Password', { exact: true }).fill(PASSWORD)
      await guest.page.getByRole('button', { name: 'Sign in' }).click()
      await guest.page.getByRole('button', { name: /^Account of/ }).waitFor()
      assert.equal(new URL(guest.page.url()).origin, baseURL, next)
    }
  })

  test('the profile is saved, and what is wrong stands at its field', async ({ assert }) => {
    const { page } = await open(browser, { baseURL })
    await newcomer(page)
    await page.goto('/student/settings/profile')
    const profile = form(page, 'Profile')
    await profile.getByLabel('Phone').fill('12')
    await profile.getByRole('button', { name: 'Save profile' }).click()
    await profile
      .getByRole('alert')
      .getByRole('link', { name: /^Phone/ })
      .press('Enter')
    const phone = form(page, 'Profile').getByLabel('Phone')
    await hasFocus(phone)

    await phone.fill('(212) 555-2368')
    await form(page, 'Profile').getByLabel('First name').fill('Nella')
    await form(page, 'Profile').getByLabel('Time zone').selectOption('America/Chicago')
    await form(page, 'Profile').getByRole('button', { name: 'Save profile' }).click()
    await notice(page, 'Your profile is saved.')
    await page.reload()
    assert.equal(await page.getByLabel('First name').inputValue(), 'Nella')
    assert.equal(await page.getByLabel('Phone').inputValue(), '+12125552368')
    assert.equal(await page.getByLabel('Time zone').inputValue(), 'America/Chicago')
    await page.getByRole('button', { name: 'Account of Nella W.' }).waitFor()
  })

  test('a profile changed in another window is not overwritten', async ({ assert }) => {
    const { page } = await open(browser, { baseURL })
    const { email } = await newcomer(page)
    await page.goto('/student/settings/profile')
    const other = await open(browser, { baseURL })
    await signIn(other.page, email, PASSWORD)
    await other.page.goto('/student/settings/profile')
    await form(other.page, 'Profile').getByLabel('Pronouns').fill('she/her')
    await form(other.page, 'Profile').getByRole('button', { name: 'Save profile' }).click()
    await notice(other.page, 'Your profile is saved.')

    await form(page, 'Profile').getByLabel('First name').fill('Too late')
    await form(page, 'Profile').getByRole('button', { name: 'Save profile' }).click()
    await page.getByRole('alert').getByText('changed in another window').waitFor()
    assert.equal(await page.getByLabel('First name').inputValue(), 'Too late')
  })

  test('a picture is seen before it goes up, then everywhere, then gone', async ({ assert }) => {
    const { page, offences } = await open(browser, { baseURL })
    await newcomer(page)
    await page.goto('/student/settings/profile')
    const picture = form(page, 'Picture')
    await picture.locator('input[type=file]').setInputFiles({
      name: 'me.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('no picture'),
    })
    await picture.getByText('This is not a JPEG, PNG or WebP picture.').waitFor()

    await picture.locator('input[type=file]').setInputFiles({
      name: 'me.png',
      mimeType: 'image/png',
      buffer: await somePicture(),
    })
    await page.getByRole('img', { name: 'How your picture will be cut' }).waitFor()
    await picture.getByRole('button', { name: 'Use this picture' }).click()
    await notice(page, 'Your picture is up.')
    const small = page.getByRole('banner').locator('img')
    const width = () => small.evaluate((image) => (image as HTMLImageElement).naturalWidth)
    await until(async () => (await width()) === 64)

    await page.getByRole('button', { name: 'Remove my picture' }).click()
    await notice(page, 'Your picture is gone.')
    await thereAre(0, small)
    assert.deepEqual(offences, [])
  })

  test('another window learns that its session was ended here', async ({ assert }) => {
    const { page } = await open(browser, { baseURL })
    const { email } = await newcomer(page)
    const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'
    const other = await open(browser, { baseURL, userAgent: firefox })
    await signIn(other.page, email, PASSWORD)
    await page.goto('/student/settings/sessions')
    const here = page.locator('[data-session]').filter({ hasText: 'This one' })
    assert.equal(await here.getByRole('button').count(), 0)
    await page.getByText('Firefox on Linux').waitFor()
    await page.getByRole('form', { name: 'End Firefox on Linux' }).getByRole('button').click()
    await notice(page, 'That session has ended.')
    await other.page.goto('/student/settings/profile')
    await other.page.waitForURL('**/signin?next=**')

    await signIn(other.page, email, PASSWORD)
    const third = await open(browser, { baseURL })
    await signIn(third.page, email, PASSWORD)
    await page.reload()
    await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
    await notice(page, 'All other sessions have ended.')
    for (const { page: gone } of [other, third]) {
      await gone.goto('/settings')
      await gone.waitForURL('**/signin?next=**')
    }
  })

  test('a new password ends the other sessions, and this one stays', async () => {
    const { page } = await open(browser, { baseURL })
    const { email } = await newcomer(page)
    const other = await open(browser, { baseURL })
    await signIn(other.page, email, PASSWORD)
    await page.goto('/student/settings/security')
    const password = form(page, 'Password')
    await password.getByLabel('Current password', { exact: true }).fill('not it at all')
    await password.getByLabel('New password', { exact: true }).fill('nine doors and a cat')
    await password.getByRole('button', { name: 'Change password' }).click()
    await password
      .getByRole('alert')
      .getByRole('link', { name: /^Current password/ })
      .waitFor()
    await password.getByLabel('Current password', { exact: true }).fill(PASSWORD)
    await password.getByRole('button', { name: 'Change password' }).click()
    await notice(page, 'Your password is changed.')
    await other.page.goto('/settings')
    await other.page.waitForURL('**/signin?next=**')
    await fillSignIn(other.page, email, PASSWORD)
    await other.page.getByRole('alert').waitFor()
  })

  test('choices of notifications are there after a reload', async ({ assert }) => {
    const { page } = await open(browser, { baseURL, viewport: { width: 390, height: 844 } })
    await newcomer(page)
    await page.goto('/student/settings/notifications')
    const tips = page.getByRole('checkbox', { name: 'Learning tips by E-mail' })
    const offers = page.getByRole('checkbox', { name: 'Promotions by Push' })
    const quiet = page.getByRole('checkbox', { name: /^Hold what can wait/ })
    const before = await Promise.all([tips, offers, quiet].map((box) => box.isChecked()))
    for (const box of [tips, offers, quiet]) await box.click()
    await page.getByRole('button', { name: 'Save choices' }).click()
    await notice(page, 'Your choices are saved.')
    await page.reload()
    const after = await Promise.all([tips, offers, quiet].map((box) => box.isChecked()))
    assert.deepEqual(
      after,
      before.map((on) => !on)
    )
    assert.equal(await page.getByRole('checkbox', { name: /^Security/ }).count(), 0)
    await page.getByText('Always on').waitFor()
  })

  test('learners are added, changed and removed', async ({ assert }) => {
    const { page } = await open(browser, { baseURL })
    await newcomer(page)
    await page.goto('/student/settings/learners')
    await page.getByText('Nobody yet.').waitFor()
    const add = form(page, 'Add a child')
    await add.getByLabel('First name').fill('Tomi')
    await add.getByLabel('Birth date').fill('1990-03-09')
    await add.getByRole('button', { name: 'Add' }).click()
    await add
      .getByRole('alert')
      .getByRole('link', { name: /under 18/ })
      .waitFor()
    assert.equal(await add.getByLabel('First name').inputValue(), 'Tomi')
    const born = DateTime.now().setZone('America/New_York').minus({ years: 9, months: 6 })
    await add.getByLabel('Birth date').fill(born.toISODate()!)
    await add.getByRole('button', { name: 'Add' }).click()
    await notice(page, 'The learner is added.')

    await page.getByText('Tomi, 9').click()
    const edit = form(page, 'Tomi, 9')
    await edit.getByLabel('First letter').fill('O')
    await edit.getByLabel('Good to know').fill('Left-handed')
    await edit.getByRole('button', { name: 'Save' }).click()
    await notice(page, 'The learner is saved.')
    await page.getByText('Tomi O., 9').click()
    assert.equal(
      await form(page, 'Tomi O., 9').getByLabel('Good to know').inputValue(),
      'Left-handed'
    )

    await page.getByRole('button', { name: 'Remove Tomi' }).click()
    await notice(page, 'The learner is removed.')
    await page.getByText('Nobody yet.').waitFor()
  })
})

const somePicture = () =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: '#7e22ce' } })
    .png()
    .toBuffer()
