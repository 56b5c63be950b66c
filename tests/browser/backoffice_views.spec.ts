import { test } from '@japa/runner'
import { atDesk, givenInvite } from './backoffice_desk.js'
import { accessibilityFlaws, inBrowser, sidewaysScroll } from './browser.js'

const PHONE = { width: 390, height: 844 }

test.group('saved views of the back office', (group) => {
  const browser = inBrowser(group)

  group.tap((t) => t.timeout(90_000))
  group.setup(async () => {
    await givenInvite({ campaign: 'views', role: 'student' })
  })

  test('one is saved, starred, changed, saved again, deleted and had back', async ({ assert }) => {
    const { page, offences } = await atDesk(browser)
    await page.goto('/admin/invites?campaign=views')
    const menu = page.getByRole('button', { name: 'Saved views' })
    await menu.click()
    await page.getByRole('menuitem', { name: 'Save view…' }).click()
    const form = page.getByRole('dialog', { name: 'Save this view' })
    await form.getByLabel('Name').fill('Views only')
    assert.deepEqual(await accessibilityFlaws(page), [])
    await page.keyboard.press('Enter')
    const button = page.getByRole('group', { name: 'Views' }).getByRole('button', {
      name: 'Views only',
    })
    await button.and(page.locator('[aria-pressed=true]')).waitFor()

    await page.getByRole('button', { name: 'Role', exact: true }).first().click()
    await page.getByRole('menuitemcheckbox', { name: 'Student' }).click()
    await page.keyboard.press('Escape')
    await page.getByText('“Views only” is changed').waitFor()
    assert.deepEqual(await accessibilityFlaws(page), [])
    // It looks saved at once; to leave before it is would take it back.
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await page.getByText('“Views only” is changed').waitFor({ state: 'detached' })
    await saved

    await page.goto('/admin/invites')
    await button.click()
    await page.waitForURL(/campaign=views.*role=student.*view=/)

    await menu.click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await button.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Undo' }).click()
    await button.waitFor()
    assert.deepEqual(offences, [])
  })

  test('a name that is taken is refused at its field, which has the focus', async () => {
    const { page } = await atDesk(browser)
    await page.goto('/admin/invites?role=student')
    const save = async () => {
      await page.getByRole('button', { name: 'Saved views' }).click()
      await page.getByRole('menuitem', { name: 'Save view…' }).click()
      await page.getByRole('textbox', { name: 'Name' }).fill('Twice')
      await page.keyboard.press('Enter')
    }
    await save()
    await page.waitForURL(/view=/)
    await page.goto('/admin/invites?role=instructor')
    await save()
    const summary = page.getByRole('alert')
    await summary.getByText('1 thing to put right').waitFor()
    const named = page.locator('[name=name]:focus')
    await named.waitFor()
    await page.locator('input[type=checkbox][name=shared]').focus()
    await summary.getByRole('link', { name: /^Name: / }).click()
    await named.waitFor()
  })

  test('on a phone they are in one list, and everything goes by keyboard', async ({ assert }) => {
    const { page } = await atDesk(browser, { viewport: PHONE })
    await page.goto('/admin/jobs?state=done')
    await page.getByRole('button', { name: 'Saved views' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Save view…' }).press('Enter')
    await page.getByRole('textbox', { name: 'Name' }).fill('Done jobs')
    await page.keyboard.press('Enter')
    await page.waitForURL(/view=/)
    await page.getByLabel('View', { exact: true }).selectOption({ label: 'All' })
    await page.waitForURL((url) => !url.search.includes('view'))
    await page.getByLabel('View', { exact: true }).selectOption({ label: '★ Done jobs' })
    await page.waitForURL(/state=done.*view=/)
    assert.isAtMost(await sidewaysScroll(page), 0)
    assert.deepEqual(await accessibilityFlaws(page), [])
  })
})
