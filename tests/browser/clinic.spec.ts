import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { givenPerson } from '#tests/functional/accounts/people'
import { house } from '#tests/house'
import { atDesk, elsewhere } from './backoffice_desk.js'
import { inBrowser, open } from './browser.js'
import { flaws } from './flaws.js'
import { form, newcomer, notice } from './newcomers.js'
import { letIn } from './teaching.js'

const DAY = DateTime.now().setZone('America/New_York').plus({ days: 9 })

test.group('the profile clinic', (group) => {
  const browser = inBrowser(group)
  let baseURL: string

  group.tap((t) => t.timeout(240_000))
  group.setup(async () => {
    baseURL = (await house()).url
  })

  test('is planned, published and cancelled in the back office', async ({ assert }) => {
    const { page, offences } = await atDesk(browser)
    await page.goto('/admin/clinic')
    await page.getByRole('link', { name: 'Plan a date' }).click()
    const dialog = page.getByRole('dialog', { name: 'Plan a clinic date' })
    await dialog.getByLabel('Day in New York').fill(DAY.toISODate()!)
    await dialog.getByLabel('Time in New York').fill('18:00')
    await dialog.getByLabel('Seats').fill('1')
    await dialog.getByLabel('Place').fill('The Annex, room 2')
    assert.deepEqual(await flaws(page), [])
    await dialog.getByRole('button', { name: 'Keep as a draft' }).click()
    await page.getByRole('heading', { name: 'Attendance sheet' }).waitFor()
    await page.getByRole('button', { name: 'Publish' }).click()
    const publish = page.getByRole('dialog', { name: 'Publish this date?' })
    await publish.getByRole('button', { name: 'Publish' }).click()
    await publish.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Publish' }).waitFor({ state: 'detached' })
    await page.getByText('0 of 1 taken, 0 in line').waitFor()
    assert.deepEqual(await flaws(page), [])

    await page.getByRole('button', { name: 'Edit' }).click()
    const edit = page.getByRole('dialog', { name: 'Change this date' })
    assert.equal(await edit.getByLabel('Time in New York').inputValue(), '18:00')
    const id = page.url().split('/').at(-1)!
    await elsewhere('PATCH', `/clinic-dates/${id}`, { capacity: 4 })
    await edit.getByLabel('Seats').fill('3')
    await edit.getByRole('button', { name: 'Save' }).click()
    await edit.getByText('This was changed meanwhile').waitFor()
    await edit.getByRole('button', { name: 'Cancel' }).click()
    await page.getByText('0 of 4 taken').waitFor()

    await elsewhere('PATCH', `/clinic-dates/${id}`, { capacity: 1 })
    await givenSignUp(id)
    const second = page.locator('tr', { hasText: await givenSignUp(id) })
    await page.getByText('1 of 1 taken, 1 in line').waitFor()
    await second.getByText('Waiting').first().waitFor()
    await page.getByRole('button', { name: 'Edit' }).click()
    await edit.getByLabel('Seats').fill('2')
    await edit.getByRole('button', { name: 'Save' }).click()
    await page.getByText('2 of 2 taken, 0 in line').waitFor()
    await second.getByText('Seated').waitFor()
    await page.getByRole('region', { name: 'Audit' }).getByText('Changed a clinic').nth(2).waitFor()

    await page.getByRole('button', { name: 'Cancel the clinic' }).click()
    const cancel = page.getByRole('dialog', { name: 'Cancel this clinic?' })
    await cancel.getByLabel('Reason').fill('The room is flooded')
    await cancel.getByLabel('Type “cancel” to go on').fill('cancel')
    await cancel.getByRole('button', { name: 'Cancel the clinic' }).click()
    await cancel.waitFor({ state: 'detached' })
    await page.getByText('The room is flooded').first().waitFor()
    await page.goto('/admin/clinic?state=cancelled')
    await page.getByText('The Annex, room 2').first().waitFor()
    assert.deepEqual(await flaws(page), [])
    assert.deepEqual(offences, [])
  })

  test('is signed up for, waited for and left without scripts', async ({ assert }) => {
    const starts_at = DAY.plus({ days: 1 }).set({ hour: 18, minute: 0 }).startOf('minute')
    const { id } = await elsewhere('POST', '/clinic-dates', {
      ...{ starts_at: starts_at.toISO(), minutes: 90, capacity: 1, place: 'Room 5' },
      ...{ link: 'https://meet.example.com/clinic', notes: 'Bring two photos.' },
    })
    await elsewhere('POST', `/clinic-dates/${id}/publication`)
    const name = starts_at.toLocaleString({ weekday: 'long', month: 'long', day: 'numeric' })
    const windows = []
    for (const words of ['You have a seat.', 'You are in line.']) {
      const { page } = await open(browser, { baseURL, javaScriptEnabled: false })
      await letIn(await newcomer(page, 'instructor'))
      await page.goto('/instructor/clinic')
      await form(page, `Sign up for ${name}`).getByRole('button').click()
      await notice(page, words)
      windows.push(page)
    }
    const [seated, waiting] = windows
    await seated.getByRole('link', { name: 'https://meet.example.com/clinic' }).waitFor()
    await waiting.getByText('You are first in line').waitFor()
    assert.equal(await waiting.getByText('meet.example.com').count(), 0)
    await form(seated, `Step back from ${name}`).getByRole('button').click()
    await notice(seated, 'You have stepped back.')
    await waiting.reload()
    await waiting.getByRole('link', { name: 'Add to my calendar' }).waitFor()
    await elsewhere('POST', `/clinic-dates/${id}/cancellation`, { reason: 'for a test' })
    await waiting.reload()
    await waiting.getByText('It does not take place: for a test').waitFor()
  })
})

/** Somebody who has signed up for a date; answers their address. */
async function givenSignUp(id: string): Promise<string> {
  const person = await givenPerson('instructor')
  await letIn(person)
  const { url, token } = await house()
  const headers = { authorization: `Bearer ${await token(person.email)}` }
  const at = `${url}/api/instructor/clinic/${id}/sign-up`
  const answer = await fetch(at, { method: 'POST', headers })
  if (!answer.ok) throw new Error(`signing up answered ${answer.status}`)
  return person.email
}
