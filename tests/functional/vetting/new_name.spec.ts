import { test } from '@japa/runner'
import { call, type Browser } from '#tests/functional/accounts/calls'
import { complete, WORDS } from '#tests/functional/onboarding/complete'
import { bodyOf, givenSignedIn } from '#tests/functional/own_account/desk'
import { pdf } from '#tests/hostile_files'
import { asSupport, freshHouse, givenSender, sendFile, verificationOf } from './desk.js'

const rename = (browser: Browser, first: string, last: string) =>
  browser.call('PUT', '/account/profile', {
    first_name: first,
    last_name: last,
    time_zone: 'America/New_York',
  })

const decide = (id: string) =>
  asSupport('POST', `/vetting-documents/${id}/decision`, { decision: 'accept' })

test.group('An instructor who takes another name', (group) => {
  group.each.setup(freshHouse)

  test('is seen again once somebody has seen a document of that name', async ({ assert }) => {
    const { user, browser } = await givenSignedIn('instructor')
    await browser.call('PUT', '/instructor/profile', WORDS)
    await complete(user.id)
    assert.equal((await browser.call('POST', '/instructor/onboarding/live')).status, 200)
    const seen = async () => {
      const { slug } = bodyOf<{ slug: string }>(await browser.call('GET', '/instructor/profile'))
      return (await call('GET', `/instructors/${slug}`)).status
    }
    assert.equal((await rename(browser, 'NELL', 'Wárd')).status, 200)
    assert.equal(await seen(), 200)
    await rename(browser, 'Iris', 'Marchetti')
    assert.equal(await seen(), 404)
    assert.equal((await verificationOf(browser)).identity, 'missing')
    const { body } = await sendFile(browser, 'identity', pdf())
    await decide(body.documents[0].id)
    assert.equal(await seen(), 200)
  })

  test('is not taken for who they were by staff who look at the old one', async ({ assert }) => {
    const { browser, document } = await givenSender()
    await rename(browser, 'Iris', 'Marchetti')
    const late = await decide(document.id)
    assert.deepEqual([late.status, late.body.code], [409, 'document_decided'])
  })
})
