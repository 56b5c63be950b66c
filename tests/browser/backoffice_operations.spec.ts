import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { newId } from '#api/core/ids'
import { atDesk, elsewhere } from './backoffice_desk.js'
import { inBrowser } from './browser.js'
import { flaws } from './flaws.js'

const IN_AN_HOUR = () => new Date(Date.now() + 3_600_000)

/** A job that stays queued, so that somebody can cancel it. */
async function givenJob(): Promise<string> {
  const id = newId()
  await db.table('jobs').insert({
    id,
    name: 'check_invite_batch',
    payload: JSON.stringify({ batch_id: newId() }),
    state: 'queued',
    run_at: IN_AN_HOUR(),
    max_attempts: 3,
    created_at: new Date(),
  })
  return id
}

test.group('the machines in the back office', (group) => {
  const browser = inBrowser(group)

  group.tap((t) => t.timeout(120_000))

  test('tell how they are, and what is wrong in words', async ({ assert }) => {
    const { page, offences } = await atDesk(browser)
    await page.goto('/admin/mail')
    const strip = page.getByRole('region', { name: 'Health' })
    await strip.getByText(/^seen \d+ s ago$/).waitFor()
    await strip.getByText('takes mails').waitFor()
    assert.deepEqual(await flaws(page), [])

    await page.route('**/api/admin/operations-health', async (route) => {
      const answer = await route.fetch()
      const health = await answer.json()
      health.worker = { alive: 0, seen_at: null }
      health.mail.deferred = 12
      health.mail.deferred_since = health.at
      health.mail.deferred_answer = '421 come back later'
      await route.fulfill({ json: health })
    })
    await strip.getByText('No worker runs').waitFor()
    await strip.getByText('12 waiting; it said: 421 come back later').waitFor()
    assert.deepEqual(await flaws(page), [], 'in trouble')
    assert.deepEqual(offences, [])
  })

  test('a job leads to what it works on, and is cancelled with a reason', async ({ assert }) => {
    const id = await givenJob()
    const { page, offences } = await atDesk(browser)
    await page.goto(`/admin/jobs/${id}`)
    const drawer = page.getByRole('dialog', { name: 'Job', exact: true })
    await drawer.getByRole('link', { name: /^Batch / }).waitFor()
    await drawer.getByRole('button', { name: 'Cancel the job' }).click()
    const question = page.getByRole('dialog', { name: 'Cancel this job?' })
    await question.getByLabel('Reason').fill('The wrong file')
    await question.getByRole('button', { name: 'Cancel the job' }).click()
    await question.waitFor({ state: 'detached' })
    await drawer.getByText('Cancelled', { exact: true }).waitFor()
    assert.equal((await elsewhere('GET', `/jobs/${id}`)).state, 'cancelled')
    assert.deepEqual(await flaws(page), [])
    assert.deepEqual(offences, [])
  })
})
