import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { givenPerson } from '#tests/functional/accounts/people'
import { complete } from '#tests/functional/onboarding/complete'
import { house, until } from '#tests/house'
import { atDesk, elsewhere } from './backoffice_desk.js'
import { inBrowser } from './browser.js'
import { flaws } from './flaws.js'
import { mailAbout } from './mails.js'

const REASON = 'The picture shows somebody else.'

/** Somebody whose page is seen. */
async function givenLive() {
  const person = await givenPerson('instructor')
  const now = new Date()
  await db.table('instructor_profiles').insert({
    ...{ user_id: person.id, slug: `live-${person.id.toLowerCase()}`, bio: 'I teach slowly.' },
    ...{ state: 'draft', created_at: now, updated_at: now },
  })
  await complete(person.id)
  // Last of all: whoever is live and lacks something is hidden by the house.
  const profile = db.from('instructor_profiles').where('user_id', person.id)
  await profile.update({ state: 'live', went_live_at: now })
  return person
}

test.group('the instructors of the back office', (group) => {
  const browser = inBrowser(group)

  group.tap((t) => t.timeout(240_000))
  group.setup(async () => void (await house()))

  test('are looked at whole, noted about, kept back and let go', async ({ assert }) => {
    const person = await givenLive()
    const seen = async () =>
      (await db.from('instructor_profiles').where('user_id', person.id).firstOrFail()).shown
    const { page, offences } = await atDesk(browser)
    await page.goto('/admin/instructors')
    await page.getByRole('button', { name: 'Teaches' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Music' }).click()
    await page.keyboard.press('Escape')
    await page.getByLabel('Search name, e-mail').fill(person.email)
    await page.locator('tr', { hasText: person.email }).locator('a[data-row]').click()
    const drawer = page.getByRole('dialog', { name: 'Instructor' })

    await drawer.getByRole('tab', { name: 'Steps' }).click()
    await drawer.getByText('Skills and pricing').waitFor()
    await drawer.getByRole('tab', { name: 'Where' }).click()
    await drawer.getByRole('img', { name: 'Map of New York with 1 neighborhood marked' }).waitFor()
    assert.deepEqual(await flaws(page), [])
    await drawer.getByRole('tab', { name: 'Hours' }).click()
    const week = drawer.getByRole('heading', { name: /\d+, \d{4}$/ })
    const first = await week.innerText()
    await drawer.getByRole('button', { name: 'Week after' }).click()
    await until(async () => (await week.innerText()) !== first)
    await drawer.getByText('Keep the morning free').waitFor()
    assert.deepEqual(await flaws(page), [])

    await drawer.getByRole('tab', { name: 'Notes' }).click()
    await drawer.getByText('Nobody has noted anything yet.').waitFor()
    await drawer.getByLabel('New note').fill('Called about the picture.')
    await drawer.getByRole('button', { name: 'Add note' }).click()
    await drawer.getByRole('listitem').filter({ hasText: 'Called about the picture.' }).waitFor()
    assert.deepEqual(await flaws(page), [])

    await drawer.getByRole('button', { name: 'Keep back' }).click()
    const ask = page.getByRole('dialog', { name: 'Keep this profile back?' })
    await ask.getByLabel('Reason').fill(REASON)
    assert.deepEqual(await flaws(page), [])
    await ask.getByRole('button', { name: 'Keep back' }).click()
    await drawer.getByRole('tab', { name: 'Overview' }).click()
    await drawer.getByText(REASON).waitFor()
    assert.isFalse(await seen())

    // A colleague is faster: what is on the screen follows, and the profile is shown again.
    await elsewhere('DELETE', `/instructors/${person.id}/hiding`, { reason: 'Another picture' })
    await drawer.getByRole('button', { name: 'Keep back' }).waitFor()
    assert.isTrue(await seen())
    await mailAbout(person.email, 'We keep your profile back for now')
    await mailAbout(person.email, 'We no longer keep your profile back')
    assert.deepEqual(offences, [])
  })
})
