import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { Page } from 'playwright-core'
import { someEmail } from '#tests/functional/accounts/people'
import { pdf, plainPicture } from '#tests/hostile_files'
import { house } from '#tests/house'
import { atDesk, elsewhere } from './backoffice_desk.js'
import { inBrowser, open } from './browser.js'
import { flaws } from './flaws.js'
import { holds, secondTab } from './holds.js'
import { linkTo } from './mails.js'
import { form, notice } from './newcomers.js'
import { acceptAll, sendFile } from './proofs.js'
import { fillSignUp } from './visitors.js'
import { NEXT_WEEK, NINE, NOON, openWeek, saveWeek, says, slot, weekIsOpen } from './week.js'

const PERSON = { first: 'Noor', last: 'Haddad', password: 'a cello in the attic' }
const BIO = 'I teach slowly, and I listen closely.'
const PDF = { name: 'report.pdf', mimeType: 'application/pdf' }
const JPEG = { name: 'me.jpg', mimeType: 'image/jpeg' }

test.group('the way from an invite to a public profile', (group) => {
  const browser = inBrowser(group)
  let baseURL: string

  group.tap((t) => t.timeout(600_000))
  group.setup(async () => {
    baseURL = (await house()).url
  })

  test('is walked by hand, and every step outlives reload, back and a second tab', async ({
    assert,
    cleanup,
  }) => {
    const { page, offences } = await open(browser, { baseURL })
    const email = someEmail()
    const ids = db.from('users').select('id').where('email', email)
    const rows = db.from('instructor_profiles').whereIn('user_id', ids)
    // Other tests count whom the directory shows.
    cleanup(async () => void (await rows.update({ state: 'draft' })))
    const isWhole: IsWhole = async (at) => assert.deepEqual(await flaws(at), [], at.url())

    await comeIn(page, email)
    await page.getByRole('link', { name: 'Begin with your steps' }).click()
    await isWhole(page)
    await teachSomething(page)
    await sayWho(page)
    await showFace(page)
    await sayWhere(page)
    await sayWhen(page)
    const desk = await atDesk(browser)
    await proveOneself(page, desk.page, email)
    await openPayouts(page, isWhole)
    const slug = await goLive(page, isWhole)
    await beFound(slug)
    assert.deepEqual([...offences, ...desk.offences], [])

    async function beFound(at: string) {
      const guest = await open(browser, { baseURL })
      await guest.page.goto('/search?service=piano&neighborhood=park-slope')
      await guest.page.getByRole('link', { name: 'Noor H.', exact: true }).click()
      await guest.page.waitForURL(`**/instructors/${at}*`)
      await guest.page.getByRole('heading', { level: 1, name: 'Noor H.' }).waitFor()
      await guest.page.getByText(BIO).waitFor()
      await guest.page.locator('#times time').first().waitFor()
    }
  })
})

type IsWhole = (page: Page) => Promise<void>

async function comeIn(page: Page, email: string): Promise<void> {
  const wish = { count: 1, role: 'instructor' }
  const [invite] = await elsewhere<{ claim_url: string }[]>('POST', '/invites/generate', wish)
  await page.goto(invite!.claim_url)
  await page.reload()
  const late = await secondTab(page)
  await fillSignUp(page, { ...PERSON, email })
  await page.getByRole('button', { name: 'Make my account' }).click()
  await page.waitForURL('**/signup/check-mail')
  await page.goBack()
  await page.getByLabel('First name').waitFor()
  await page.goForward()

  await page.goto(await linkTo(email, '/verify-email'))
  await page.reload()
  await page.getByRole('button', { name: 'Confirm my address' }).click()
  await page.getByRole('heading', { name: 'Thank you, Noor' }).waitFor()
  await page.goBack()
  await page.getByRole('button', { name: 'Confirm my address' }).click()
  await page.getByRole('alert').getByText('This link was used before').waitFor()
  await fillSignUp(late, { ...PERSON, email })
  await late.getByRole('button', { name: 'Make my account' }).click()
  await late.waitForURL('**/instructor/onboarding')
  await late.close()
  await page.goto('/instructor/welcome')
  await page.getByText('Your address is confirmed').waitFor()
}

const steps = (count: number) => (page: Page) => page.getByText(`${count} of 8 done`).waitFor()

/** To the page of a step by the way the list of steps shows. */
async function begin(page: Page, done: number, step: string): Promise<void> {
  await page.goto('/instructor/onboarding')
  await steps(done)(page)
  await page.getByRole('link', { name: step, exact: true }).last().click()
}

async function teachSomething(page: Page): Promise<void> {
  await begin(page, 1, 'What you teach, and what it costs')
  await page.getByRole('link', { name: 'Add your first offering' }).click()
  await page.getByRole('searchbox', { name: 'Find a service' }).fill('piano')
  await page
    .getByRole('link', { name: /^Piano/ })
    .first()
    .click()
  const piano = form(page, 'Piano')
  await piano.getByLabel('Online').fill('60')
  await piano.getByLabel('At the student’s home').fill('90')
  await piano.getByLabel('At your place').fill('80')
  const late = await secondTab(page)
  await piano.getByRole('button', { name: 'Add this offering' }).click()
  await notice(page, 'Your offering is added.')
  await (await holds(page, (seen) => seen.getByText('$90', { exact: true }).waitFor())).close()

  await form(late, 'Piano').getByLabel('Online').fill('70')
  await form(late, 'Piano').getByRole('button', { name: 'Add this offering' }).click()
  await late.getByRole('alert').getByText('You offer this already').waitFor()
  await late.close()
}

async function sayWho(page: Page): Promise<void> {
  await begin(page, 2, 'Your picture and your words')
  const late = await secondTab(page)
  const profile = form(page, 'Profile')
  await profile.getByLabel('About you').fill(BIO)
  await profile.getByRole('button', { name: 'Save profile' }).click()
  await notice(page, 'Your profile is saved.')
  await form(late, 'Profile').getByLabel('About you').fill('Too late, and not to be kept.')
  await form(late, 'Profile').getByRole('button', { name: 'Save profile' }).click()
  await late.getByRole('alert').getByText('changed in another window').waitFor()
  await late.close()
  await page.goBack()
  await page.getByRole('textbox', { name: 'About you' }).getByText(BIO).waitFor()
  await profile.getByLabel('Headline').fill('Piano, slowly')
  await profile.getByRole('button', { name: 'Save profile' }).click()
  await notice(page, 'Your profile is saved.')
  const second = await holds(page, async (seen) => {
    await seen.getByRole('textbox', { name: 'About you' }).getByText(BIO).waitFor()
  })
  await second.close()
}

async function showFace(page: Page): Promise<void> {
  await begin(page, 2, 'Your picture and your words')
  await page.getByRole('link', { name: 'Choose one in your settings' }).click()
  const buffer = await plainPicture(400, 400).jpeg().toBuffer()
  await form(page, 'Picture')
    .locator('input[type=file]')
    .setInputFiles({ ...JPEG, buffer })
  await form(page, 'Picture').getByRole('button', { name: 'Use this picture' }).click()
  await notice(page, 'Your picture is up.')
  const second = await holds(page, (seen) =>
    seen.getByRole('button', { name: 'Remove my picture' }).waitFor()
  )
  await second.close()
}

async function sayWhere(page: Page): Promise<void> {
  await begin(page, 3, 'Where you teach')
  const late = await secondTab(page)
  const travel = form(page, 'Where you travel to')
  await travel.getByLabel('Find a neighborhood').fill('park slope')
  await travel.getByRole('checkbox', { name: 'Park Slope' }).check()
  await travel.getByRole('button', { name: 'Save neighborhoods' }).click()
  await notice(page, 'Your neighborhoods are saved.')
  await form(late, 'Where you travel to').getByLabel('Find a neighborhood').fill('astoria')
  await form(late, 'Where you travel to').getByRole('checkbox', { name: 'Astoria' }).first().check()
  await form(late, 'Where you travel to').getByRole('button', { name: /^Save/ }).click()
  await late.getByRole('alert').getByText('in another window').waitFor()
  await late.close()

  const adding = form(page, 'Add an address')
  await adding.getByLabel('What you call it').fill('Studio')
  await adding.getByLabel('Street and number').fill('287 Fourth Street')
  await adding.getByLabel('ZIP code', { exact: true }).fill('11215')
  await adding.getByText('Pin on the map').click()
  await adding.getByRole('option', { name: 'Park Slope, Brooklyn' }).focus()
  await page.keyboard.press('Enter')
  await adding.getByRole('button', { name: 'Put the pin in the middle' }).click()
  await adding.getByRole('button', { name: 'Add', exact: true }).click()
  await notice(page, 'The address is added.')
  const second = await holds(page, async (seen) => {
    await seen.getByText('One neighborhood chosen.').waitFor()
    await seen.locator('summary', { hasText: 'Studio, Park Slope' }).waitFor()
  })
  await second.close()
}

async function sayWhen(page: Page): Promise<void> {
  await begin(page, 4, 'When you teach')
  await page.waitForURL('**/instructor/calendar')
  await openWeek(page)
  const late = await secondTab(page)
  await weekIsOpen(late)
  await slot(page, NEXT_WEEK, NINE).focus()
  for (const key of ['Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'a']) {
    await page.keyboard.press(key)
  }
  await saveWeek(page, 'Saved: 1 day changed.')
  await slot(late, NEXT_WEEK, NOON).press('a')
  await late.getByRole('button', { name: 'Save', exact: true }).click()
  const merge = late.getByRole('region', { name: 'This week was saved in another window' })
  await merge.getByRole('button', { name: 'Put together' }).click()
  await saveWeek(late, 'Saved: 1 day changed.')
  await late.close()
  await page.reload()
  const second = await holds(page, async (seen) => {
    await weekIsOpen(seen)
    for (const cell of [NINE, NOON]) await says(seen, NEXT_WEEK, cell, 'any lesson')
  })
  await second.close()
}

async function proveOneself(page: Page, desk: Page, email: string): Promise<void> {
  await begin(page, 5, 'Who you are')
  const late = await secondTab(page)
  const buffer = await plainPicture(640, 400).jpeg().toBuffer()
  await sendFile(page, 'Your document', 'Send it', { ...JPEG, buffer })
  await notice(page, 'We have your document.')
  await page.getByLabel('I have read this').check()
  await page.getByRole('button', { name: 'Agree' }).click()
  await notice(page, 'Your consent is recorded.')
  await sendFile(page, 'Your report', 'Send this report', { ...PDF, buffer: pdf() })
  await notice(page, 'We have your report.')
  await late.getByLabel('I have read this').check()
  await late.getByRole('button', { name: 'Agree' }).click()
  await late.getByRole('alert').getByText('went on meanwhile').waitFor()
  await late.close()
  const second = await holds(page, async (seen) => {
    await seen.getByText('Being looked at', { exact: true }).first().waitFor()
    await seen.getByRole('heading', { name: 'Reports you sent' }).waitFor()
  })

  await acceptAll(desk, email)
  await second.reload()
  for (const word of ['Accepted', 'Passed']) await second.getByText(word).first().waitFor()
  await second.close()
}

async function openPayouts(page: Page, isWhole: IsWhole): Promise<void> {
  await begin(page, 6, 'Where your earnings go')
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.waitForURL('**/payouts/stand-in')
  await page.getByText('Test data only', { exact: true }).waitFor()
  await isWhole(page)
  const late = await secondTab(page)
  await page.getByRole('button', { name: 'Give made-up details' }).click()
  await page.getByText('State: restricted').waitFor()
  await late.getByRole('button', { name: 'Give made-up details' }).click()
  await late.getByRole('alert').getByText('answered already').waitFor()
  await late.close()
  await page.reload()
  await page.getByRole('button', { name: 'Name a made-up bank account' }).click()
  await notice(page, 'Your account for payouts is ready.')
  const second = await holds(page, (seen) =>
    seen.getByRole('button', { name: 'Look at it at the provider' }).waitFor()
  )
  await second.close()
}

async function goLive(page: Page, isWhole: IsWhole): Promise<string> {
  await page.goto('/instructor/onboarding')
  await page.getByText('7 of 8 done').waitFor()
  const late = await secondTab(page)
  await page.getByRole('button', { name: 'Go live' }).click()
  await page.getByRole('heading', { name: 'You are live!' }).waitFor()
  await isWhole(page)
  await late.getByRole('button', { name: 'Go live' }).click()
  await late.getByRole('heading', { name: 'You are live!' }).waitFor()
  await late.close()
  await page.getByRole('link', { name: 'See your page' }).click()
  await page.getByRole('heading', { level: 1, name: 'Noor H.' }).waitFor()
  const slug = new URL(page.url()).pathname.split('/').at(-1)!
  await page.goBack()
  await page.getByRole('link', { name: 'To your dashboard' }).click()
  await page.getByRole('heading', { name: 'Hello, Noor' }).waitFor()
  await (await holds(page, (seen) => seen.getByText('Students can find you.').waitFor())).close()
  await isWhole(page)
  await page.getByRole('button', { name: 'Pause your profile' }).click()
  await notice(page, 'Your profile is paused.')
  await page.getByRole('button', { name: 'Come back' }).click()
  await notice(page, 'Welcome back.')
  return slug
}
