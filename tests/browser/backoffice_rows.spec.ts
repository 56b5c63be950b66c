import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { until } from '#tests/house'
import { atDesk, elsewhere, freshAddress, givenInvite, paletteOf } from './backoffice_desk.js'
import { accessibilityFlaws, inBrowser } from './browser.js'
import { focusIsOn } from './waits.js'

/** Counts how often the page asks for its list. */
function countLists(page: Page): () => number {
  let asked = 0
  page.on('request', (request) => {
    if (/\/api\/admin\/invites\?/.test(request.url())) asked += 1
  })
  return () => asked
}

test.group('rows of the back office', (group) => {
  const browser = inBrowser(group)

  group.tap((t) => t.timeout(90_000))

  test('are walked, ticked, taken in a range and acted on by keys', async ({ assert }) => {
    const invites = []
    for (let n = 0; n < 4; n += 1) invites.unshift(await givenInvite({ campaign: 'keys' }))
    const { page } = await atDesk(browser)
    await page.goto('/admin/invites?campaign=keys')
    await page.getByRole('link', { name: invites[3]!.email }).waitFor()

    await page.keyboard.press('j')
    await focusIsOn(page, invites[0]!.email)
    await page.keyboard.press(' ')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+X')
    const bar = page.getByRole('region', { name: 'Selected rows' })
    await bar.getByText('3 invites selected').waitFor()
    await page.keyboard.press('ArrowUp')
    await focusIsOn(page, invites[1]!.email)
    await page.keyboard.press('End')
    await focusIsOn(page, invites[3]!.email)
    await page.keyboard.press('a')
    await page.getByRole('menuitem', { name: 'Revoke' }).press('Enter')
    await page.getByRole('dialog', { name: 'Revoke this invite?' }).waitFor()
    await page.keyboard.press('Escape')

    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: 'Keyboard' })
    await help.getByText('Actions of the row').waitFor()
    assert.deepEqual(await accessibilityFlaws(page), [])
    await help.getByLabel('Shortcuts of a single key').uncheck()
    await page.keyboard.press('Escape')
    await page.keyboard.press('x')
    await bar.getByText('3 invites selected').waitFor()
  })

  test('stay where they are under the mouse, until the newest are asked for', async ({
    assert,
  }) => {
    const old = await givenInvite({ campaign: 'steady' })
    const { page } = await atDesk(browser)
    await page.goto('/admin/invites?campaign=steady')
    await page.getByText('Live', { exact: true }).waitFor()
    const row = page.getByRole('link', { name: old.email })
    await row.hover()
    const place = await row.boundingBox()
    const { email } = await givenInvite({ campaign: 'steady' })
    await page.getByText('The list has changed.').waitFor()
    assert.equal(await page.getByRole('link', { name: email }).count(), 0)
    assert.deepEqual(await row.boundingBox(), place)
    assert.deepEqual(await accessibilityFlaws(page), [])
    // The mail of the new one is on its way: each step it takes is another change.
    await until(async () => {
      await page.keyboard.press('r')
      await page.getByRole('link', { name: email }).waitFor()
      return (await page.getByText('The list has changed.').count()) === 0
    })
  })

  test('show an own change at once, also when they came while it was on its way', async () => {
    const { page } = await atDesk(browser)
    for (let known = 0; known < 3; known++) {
      await elsewhere('POST', '/suppressions', { address: freshAddress() })
    }
    const mine = freshAddress()
    const [sent, arrives] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    await page.route('**/api/admin/suppressions/bulk', async (route) => {
      sent.resolve()
      await arrives.promise
      await route.continue()
    })
    let lists = 0
    await page.route('**/api/admin/suppressions?**', async (route) => {
      // The first comes after the change has left, the next when the mouse lies on the rows.
      await (lists++ ? page.locator('tbody:hover').waitFor() : sent.promise)
      await route.continue()
    })

    await page.goto('/admin/suppressions')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByLabel('Addresses').fill(mine)
    await page.getByRole('button', { name: 'Stop mail' }).click()
    await page.locator('table[aria-busy=false]').waitFor()
    const { x, y } = (await page.locator('tbody tr').nth(2).boundingBox())!
    await page.mouse.move(x + 8, y + 8)
    arrives.resolve()
    await page.getByRole('row').filter({ hasText: mine }).waitFor()
  })

  test('are asked for once after an own change, and at most once a second after others', async ({
    assert,
  }) => {
    const { id, email } = await givenInvite({ campaign: 'asked' })
    const { page } = await atDesk(browser)
    await page.goto(`/admin/invites/${id}?campaign=asked`)
    await page.getByText('Live', { exact: true }).waitFor()
    const drawer = page.getByRole('dialog', { name: 'Invite', exact: true })
    await drawer.getByText('Delivered', { exact: true }).first().waitFor()
    const echo = page.waitForEvent('requestfinished', (one) => /invites\?/.test(one.url()))
    const asked = countLists(page)
    await drawer.getByRole('button', { name: 'Revoke' }).click()
    const question = page.getByRole('dialog', { name: 'Revoke this invite?' })
    await question.getByLabel('Reason').fill('Sent by mistake')
    await question.getByLabel('Type “revoke”').fill('revoke')
    await question.getByRole('button', { name: 'Revoke' }).click()
    await question.waitFor({ state: 'detached' })
    await echo
    // What others do afterwards is heard, so by then our own echo would have been heard too.
    const other = await elsewhere('POST', '/invites', {
      email: `other.${email}`,
      campaign: 'asked',
    })
    await page.locator(`tr[data-id="${other.id}"]`).waitFor({ state: 'attached' })
    assert.isAtMost(asked(), 3)
  })

  test('say that there is no network, and come by themselves when it is back', async ({
    assert,
  }) => {
    const { page } = await atDesk(browser)
    await page.goto('/admin/settings')
    await page.locator('table[aria-busy=false]').waitFor()
    await page.getByRole('link', { name: 'Jobs', exact: true }).click()
    await page.getByRole('heading', { name: 'Jobs' }).waitFor()
    await page.locator('table[aria-busy=false]').waitFor()
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Dead', exact: true }).click()
    await page.getByRole('alert').getByText('You are offline').waitFor()
    assert.deepEqual(await accessibilityFlaws(page), [])
    await page.context().setOffline(false)
    await page.getByRole('alert').waitFor({ state: 'detached' })
  })

  test('are found by the palette, which also does what the page can', async ({ assert }) => {
    const { email } = await givenInvite({ campaign: 'palette' })
    const { page, offences } = await atDesk(browser)
    await page.goto('/admin/suppressions')
    await page.getByRole('heading', { name: 'Suppressions' }).waitFor()
    await page.keyboard.press('Control+k')
    await paletteOf(page).getByRole('combobox').fill(email.split('@')[0]!)
    // Its mail is found by the same address.
    const invites = page.getByRole('group', { name: 'Invites', exact: true })
    await invites.getByRole('option', { name: email }).click()
    await page.getByRole('dialog', { name: 'Invite', exact: true }).waitFor()

    await page.goto('/admin/suppressions')
    await page.getByRole('heading', { name: 'Suppressions' }).waitFor()
    await page.keyboard.press('Control+k')
    await paletteOf(page).getByRole('combobox').fill('stop mail')
    await paletteOf(page)
      .getByRole('option', { name: /stop mail/i })
      .first()
      .waitFor()
    assert.deepEqual(await accessibilityFlaws(page), [])
    await page.keyboard.press('Enter')
    await page.getByLabel('Addresses').waitFor()
    assert.deepEqual(offences, [])
  })
})
