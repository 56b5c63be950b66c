import { test } from '@japa/runner'
import { house } from '#tests/house'
import { atDesk, elsewhere, freshAddress, givenInvite, paletteOf } from './backoffice_desk.js'
import { accessibilityFlaws, inBrowser } from './browser.js'
import { focusIsOn, hasFocus } from './waits.js'

test.group('invites in the back office', (group) => {
  const browser = inBrowser(group)

  group.tap((t) => t.timeout(120_000))

  test('one is found by a filter, opened, and revoked with a typed word and a reason', async ({
    assert,
  }) => {
    const { id, email } = await givenInvite({ role: 'student' })
    const { page, offences } = await atDesk(browser)
    await page.goto('/admin/invites')

    await page.getByRole('button', { name: 'Role', exact: true }).first().click()
    await page.getByRole('menuitemcheckbox', { name: 'Student' }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('searchbox').fill(email)
    await page.getByRole('link', { name: email }).click()

    const drawer = page.getByRole('dialog', { name: 'Invite', exact: true })
    await drawer.getByRole('button', { name: 'Revoke' }).click()
    const question = page.getByRole('dialog', { name: 'Revoke this invite?' })
    await question.getByLabel('Reason').fill('Sent to the wrong person')
    assert.isTrue(await question.getByRole('button', { name: 'Revoke' }).isDisabled())
    await question.getByLabel('Type “revoke”').fill('revoke')
    await question.getByRole('button', { name: 'Revoke' }).click()
    await question.waitFor({ state: 'detached' })
    await drawer.getByText('Sent to the wrong person').waitFor()

    assert.equal((await elsewhere('GET', `/invites/${id}`)).state, 'revoked')
    assert.deepEqual(offences, [])
  })

  test('the whole way goes by keyboard alone', async () => {
    const { email } = await givenInvite()
    const { page } = await atDesk(browser)
    await page.goto('/admin/jobs')
    await page.getByRole('table', { name: 'Jobs' }).waitFor()

    await page.keyboard.press('Control+k')
    await hasFocus(paletteOf(page).getByRole('combobox'))
    await page.keyboard.type('invites')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Invites' }).waitFor()
    await page.locator('table[aria-busy=false]').waitFor()
    await page.keyboard.press('/')
    await hasFocus(page.getByRole('searchbox'))
    await page.keyboard.type(email)
    await page.waitForURL((url) => url.searchParams.get('q') === email)
    await page.locator('tbody tr').nth(1).waitFor({ state: 'detached' })
    await page.getByRole('link', { name: email }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('j')
    await focusIsOn(page, email)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'History' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: 'History' }).waitFor({ state: 'detached' })
    await focusIsOn(page, email)
  })

  test('one that is made elsewhere appears by itself', async ({ assert }) => {
    const { page } = await atDesk(browser)
    await page.goto('/admin/invites')
    await page.getByText('Live', { exact: true }).waitFor()
    const { email } = await givenInvite()
    await page.getByRole('link', { name: email }).waitFor()
    const row = page.getByRole('row').filter({ hasText: email })
    await row.getByText('Delivered', { exact: true }).waitFor()
    assert.equal(await page.getByRole('link', { name: email }).count(), 1)
  })

  test('somebody is invited by a form that says which field is wrong', async ({ assert }) => {
    const { page } = await atDesk(browser)
    const email = freshAddress()
    await page.goto('/admin/invites/new')
    const form = page.getByRole('dialog', { name: 'Invite somebody' })
    await form.getByLabel('E-mail').fill('nobody@nowhere')
    await form.getByRole('button', { name: 'Send the invite' }).click()
    await form.locator('[data-field=email] input[aria-invalid=true]').waitFor()
    assert.match(await form.locator('#invite-email-error').innerText(), /e-?mail/i)
    await form.getByLabel('E-mail').fill(email)
    await form.getByLabel('Role').selectOption('Student')
    await form.getByRole('button', { name: 'Send the invite' }).click()
    await page.getByRole('link', { name: email }).waitFor()

    const [mail] = await (await house()).mails(email)
    assert.deepEqual(mail.to, [email])
  })

  test('what cannot be done to a ticked row leaves it out, and says why', async ({ assert }) => {
    const revoked = await givenInvite({ campaign: 'bulk-rest' })
    await elsewhere('POST', `/invites/${revoked.id}/revocation`, { reason: 'A twin' })
    const { page } = await atDesk(browser)
    await page.goto('/admin/invites?campaign=bulk-rest')
    await page.getByRole('checkbox', { name: `Select ${revoked.email}` }).check()
    const bar = page.getByRole('region', { name: 'Selected rows' })
    assert.isTrue(await bar.getByRole('button', { name: 'Revoke' }).isDisabled())
    assert.isTrue(await bar.getByRole('button', { name: 'Send again' }).isDisabled())
    await bar.getByText('used, revoked or expired already').waitFor()
    assert.deepEqual(await accessibilityFlaws(page), [])

    const { email } = await givenInvite({ campaign: 'bulk-rest' })
    await page.getByRole('button', { name: 'Show the newest' }).click()
    await page.getByRole('checkbox', { name: `Select ${email}` }).check()
    await bar.getByRole('button', { name: 'Revoke (1)' }).click()
    const question = page.getByRole('dialog', { name: 'Revoke this invite?' })
    await question.getByText('1 ticked row left out').waitFor()
  })

  test('several are revoked at once, each with its own result', async ({ assert }) => {
    const [first, second] = [
      await givenInvite({ campaign: 'bulk' }),
      await givenInvite({ campaign: 'bulk' }),
    ]
    const { page } = await atDesk(browser)
    await page.goto('/admin/invites?campaign=bulk')
    await page.getByRole('checkbox', { name: 'Select all rows' }).check()
    const bar = page.getByRole('region', { name: 'Selected rows' })
    await bar.getByRole('button', { name: 'Revoke' }).click()
    const question = page.getByRole('dialog', { name: 'Revoke these invites?' })
    await question.getByLabel('Reason').fill('The wrong list')
    await question.getByLabel('Type “revoke”').fill('revoke')
    await question.getByRole('button', { name: 'Revoke' }).click()
    await page.getByText('2 invites done, 0 refused.').waitFor()

    for (const { id } of [first, second]) {
      assert.equal((await elsewhere('GET', `/invites/${id}`)).state, 'revoked')
    }
  })
})
