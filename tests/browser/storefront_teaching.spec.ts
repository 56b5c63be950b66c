import { test } from '@japa/runner'
import { house } from '#tests/house'
import { inBrowser, open } from './browser.js'
import { flaws } from './flaws.js'
import { form, newcomer, notice } from './newcomers.js'
import { letIn } from './teaching.js'
import { hasFocus } from './waits.js'

const PATH = '/instructor/profile'

test.group('the pages of who teaches', (group) => {
  const browser = inBrowser(group)
  let baseURL: string

  group.tap((t) => t.timeout(180_000))
  group.setup(async () => {
    baseURL = (await house()).url
  })

  test('a profile is written, and what is wrong stands at its field', async ({ assert }) => {
    const { page, offences } = await open(browser, { baseURL })
    const person = await newcomer(page, 'instructor')
    await page.goto(PATH)
    await page.getByRole('heading', { name: 'The instructors’ side opens by invitation' }).waitFor()
    await letIn(person)

    await page.goto('/instructor/welcome')
    await page.getByRole('link', { name: 'Begin with your steps' }).click()
    await page.getByRole('link', { name: 'Your picture and your words' }).click()
    const profile = form(page, 'Profile')
    await profile.getByLabel('About you').fill('Too short')
    await profile.getByLabel('Years of experience').fill('ab')
    await profile.getByRole('checkbox', { name: 'Spanish' }).check()
    await profile.getByText('More languages').click()
    await profile.getByRole('checkbox', { name: 'Italian' }).check()
    await profile.getByLabel('Education').fill('Conservatory, 2012\n\nA certificate, 2015')
    await profile.getByRole('button', { name: 'Save profile' }).click()
    await profile
      .getByRole('alert')
      .getByRole('link', { name: /^About you: At least 10/ })
      .press('Enter')
    const about = form(page, 'Profile').getByLabel('About you')
    await hasFocus(about)
    assert.isTrue(await page.getByRole('checkbox', { name: 'Italian' }).isChecked())
    assert.deepEqual(await flaws(page), [])

    await about.fill('I teach slowly, and I listen closely.')
    await form(page, 'Profile').getByLabel('Years of experience').fill('12')
    await form(page, 'Profile').getByRole('button', { name: 'Save profile' }).click()
    await notice(page, 'Your profile is saved.')
    assert.isTrue(await page.getByRole('checkbox', { name: 'Spanish' }).isChecked())
    assert.equal(
      await page.getByLabel('Education').inputValue(),
      'Conservatory, 2012\nA certificate, 2015'
    )
    assert.deepEqual(offences, [])
  })

  test('a profile is saved without scripts, but not over a newer one', async ({ assert }) => {
    const { page } = await open(browser, { baseURL, javaScriptEnabled: false })
    await letIn(await newcomer(page, 'instructor'))
    await page.goto(PATH)
    await form(page, 'Profile').getByLabel('Headline').fill('Cello, slowly')
    const stale = await page.context().newPage()
    await stale.goto(PATH)
    await form(page, 'Profile').getByRole('button', { name: 'Save profile' }).click()
    await notice(page, 'Your profile is saved.')
    await form(stale, 'Profile').getByLabel('Headline').fill('Too late')
    await form(stale, 'Profile').getByRole('button', { name: 'Save profile' }).click()
    await stale.getByRole('alert').getByText('changed in another window').waitFor()
    assert.equal(await stale.getByLabel('Headline').inputValue(), 'Too late')
  })
})
