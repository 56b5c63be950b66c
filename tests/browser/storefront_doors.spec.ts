import { test } from '@japa/runner'
import { house, until } from '#tests/house'
import { elsewhere } from './backoffice_desk.js'
import { inBrowser, open } from './browser.js'
import { flaws } from './flaws.js'
import { inviteByMail } from './invites.js'
import { fillSignUp } from './visitors.js'

const switchTo = (phase: string) =>
  elsewhere('PUT', '/phases/current', { phase, reason: 'As this test likes it' })

const phaseOf = async (url: string) =>
  (await fetch(`${url}/api/health`)).headers.get('x-beta-phase')

test.group('the doors of the storefront', (group) => {
  const browser = inBrowser(group)
  let baseURL: string
  /** The same server under another name. */
  const host = (name: string) => baseURL.replace('//', `//${name}.`)

  group.tap((t) => t.timeout(180_000))
  group.setup(async () => {
    baseURL = (await house()).url
  })
  group.each.teardown(async () => {
    await switchTo('open_beta')
  })

  test('the beta host leads to its invitation while only instructors come in', async ({
    assert,
  }) => {
    const { page, offences } = await open(browser, { baseURL: host('beta') })
    await switchTo('instructor_only')
    await until(async () => {
      await page.goto('/')
      return new URL(page.url()).pathname === '/instructor/join'
    })
    await page.getByRole('heading', { name: 'Teach the people next door.' }).waitFor()
    assert.deepEqual(await flaws(page), [])
    await page.getByLabel('E-mail').fill(`teaches-${Date.now()}@example.com`)
    await page.getByRole('button', { name: 'Ask for an invite' }).click()
    await page.waitForURL('**/invite/requested')

    await switchTo('open_beta')
    await until(async () => {
      await page.goto('/')
      return new URL(page.url()).pathname === '/'
    })
    assert.deepEqual(offences, [])
  })

  test('an invite leads through the beta host to the welcome page', async ({ assert }) => {
    await switchTo('instructor_only')
    const invite = await inviteByMail({ role: 'instructor', first_name: 'Mara' })
    const code = new URL(invite.link).searchParams.get('code')!
    const { page, offences } = await open(browser, { baseURL: host('beta') })
    await page.goto('/instructor/join')
    await page.getByLabel('Your invite code').fill(code)
    await page.getByRole('button', { name: 'Open it' }).click()
    await page.getByText('Mara, to teach').waitFor()
    await fillSignUp(page, { first: 'Mara', last: 'Okafor', password: 'a cello in the attic' })
    await switchTo('closed')
    await until(async () => (await phaseOf(baseURL)) === 'closed')
    await page.getByRole('button', { name: 'Make my account' }).click()
    await page.getByText('Nobody can sign up as an instructor just now').waitFor()
    assert.deepEqual(await flaws(page), [])
    await switchTo('instructor_only')
    await until(async () => (await phaseOf(baseURL)) === 'instructor_only')

    await page.goto('/instructor/join')
    await page.getByText('Mara, your invite is still open.').waitFor()
    await page.getByRole('link', { name: 'Carry on' }).click()
    await fillSignUp(page, { first: 'Mara', last: 'Okafor', password: 'a cello in the attic' })
    await page.getByRole('button', { name: 'Make my account' }).click()
    await page.waitForURL('**/instructor/welcome')
    assert.equal(new URL(page.url()).origin, host('beta'))
    await page.goto('/instructor/join')
    await page.getByText('Good to see you, Mara.').waitFor()

    const { link } = await inviteByMail({ role: 'instructor' })
    await switchTo('closed')
    await until(async () => (await phaseOf(baseURL)) === 'closed')
    const { pathname, search } = new URL(link)
    await page.goto(pathname + search)
    await page.getByText('You are signed in as').waitFor()
    assert.equal(await page.getByText('Nobody can sign up as an instructor').count(), 0)
    assert.deepEqual(offences, [])
  })

  test('the preview host opens by a link, until it is withdrawn', async ({ assert }) => {
    const { id, url } = await elsewhere('POST', '/preview-tokens', { name: 'Doors' })
    const { page, offences } = await open(browser, { baseURL: host('preview') })
    const answer = await page.goto('/signup')
    assert.equal(await answer!.headerValue('x-robots-tag'), 'noindex, nofollow')
    await page.waitForURL('**/staff-login?to=%2Fsignup')
    assert.deepEqual(await flaws(page), [])
    await page.getByLabel('Your preview link').fill('iitp_of-nobody')
    await page.getByRole('button', { name: 'Open the preview' }).click()
    await page.getByText('We do not know this link').waitFor()
    await page.getByLabel('Your preview link').fill(url!)
    await page.getByRole('button', { name: 'Open the preview' }).click()
    await page.waitForURL('**/signup')

    await elsewhere('DELETE', `/preview-tokens/${id}`, { reason: 'Rotated' })
    await page.goto('/')
    await page.waitForURL('**/staff-login?to=%2F')
    await page.goto(new URL(url!).pathname + new URL(url!).search)
    await page.getByText('This link was withdrawn').waitFor()
    assert.notInclude(page.url(), 'token=')
    assert.deepEqual(offences, [])
  })

  test('a shut page says what is open, and takes a wish without scripts', async ({ assert }) => {
    await switchTo('instructor_only')
    const { page } = await open(browser, { baseURL, javaScriptEnabled: false })
    const answer = await page.goto('/search?q=cello')
    assert.equal(answer!.status(), 403)
    assert.equal(new URL(page.url()).pathname, '/search')
    await page.getByRole('heading', { name: 'What is open now' }).waitFor()
    await page.getByLabel('E-mail').fill('nonsense')
    await page.getByRole('button', { name: 'Ask for an invite' }).click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel('E-mail').fill(`waits-${Date.now()}@example.com`)

    await switchTo('open_beta')
    await page.goto(page.url())
    await page.getByRole('heading', { name: 'It is open now' }).waitFor()
    const on = page.getByRole('link', { name: 'Go on' })
    assert.equal(await on.getAttribute('href'), '/search?q=cello')
    await switchTo('instructor_only')
    await page.goto('/student')
    await page.getByLabel('E-mail').fill(`waits-${Date.now()}@example.com`)
    await page.getByRole('button', { name: 'Ask for an invite' }).click()
    await page.waitForURL('**/invite/requested')
  })
})
