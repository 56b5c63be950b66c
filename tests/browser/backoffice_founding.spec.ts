import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { claimFoundingSlot } from '#api/beta/grants/founding'
import { givenPerson } from '#tests/functional/accounts/people'
import { atDesk, elsewhere, givenInvite } from './backoffice_desk.js'
import { inBrowser } from './browser.js'
import { flaws } from './flaws.js'

test.group('founding slots in the back office', (group) => {
  const browser = inBrowser(group)

  group.tap((t) => t.timeout(120_000))

  test('are seen with their holders, and made more or fewer with a reason', async ({
    assert,
    cleanup,
  }) => {
    const asBefore = { value: 100, reason: 'As before' }
    cleanup(() => elsewhere('PUT', '/settings/beta.founding_slots', asBefore))
    const { id } = await givenInvite({ founding: true })
    const person = await givenPerson('instructor')
    await db.transaction((trx) => claimFoundingSlot(trx, person.id, id))
    const { page, offences } = await atDesk(browser)
    await page.goto('/admin/beta/founding')
    await page.getByRole('cell', { name: person.email }).waitFor()
    assert.deepEqual(await flaws(page), [])

    await page.getByRole('button', { name: 'Change the number' }).click()
    const dialog = page.getByRole('dialog', { name: 'Change the number of slots' })
    await dialog.getByLabel('New value').fill('0')
    await dialog.getByLabel('Reason').fill('Nobody else gets one')
    await dialog.getByRole('button', { name: 'Change' }).click()
    await dialog.getByRole('alert').getByText('nobody loses one').waitFor()
    assert.deepEqual(await flaws(page), [], 'dialog')

    const { taken } = await elsewhere<{ taken: number }>('GET', '/founding-slots')
    await dialog.getByLabel('New value').fill(String(taken))
    await dialog.getByRole('button', { name: 'Change' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('heading', { name: `${taken} of ${taken} slots taken` }).waitFor()
    await page.getByText('joins without', { exact: false }).or(page.getByText('too many')).waitFor()
    assert.propertyVal(await elsewhere('GET', '/settings/beta.founding_slots'), 'value', taken)

    await page.getByRole('link', { name: 'Open the invite of slot 1', exact: true }).click()
    await page.getByRole('dialog', { name: 'Invite' }).waitFor()
    assert.deepEqual(offences, [])
  })
})
