import { test } from '@japa/runner'
import { freshAccounts } from '#tests/functional/accounts/calls'
import { bodyOf, givenSignedIn } from './desk.js'

const PATH = '/account/notification-preferences'

test.group('Notification preferences', (group) => {
  group.each.setup(freshAccounts)

  test('begin as is usual, and keep what a person chose', async ({ assert }) => {
    const { browser } = await givenSignedIn()
    assert.containsSubset(bodyOf(await browser.call('GET', PATH)), {
      categories: { security: { email: true, sms: true }, promotions: { email: false } },
      locked: ['security'],
      quiet_hours: { enabled: true, from: '22:00', to: '08:00', time_zone: 'America/New_York' },
    })
    const change = { categories: { reviews: { email: false } }, quiet_hours: false }
    assert.equal((await browser.call('PUT', PATH, change)).status, 200)
    await browser.call('PUT', PATH, { categories: { promotions: { email: true } } })
    assert.containsSubset(bodyOf(await browser.call('GET', PATH)), {
      categories: { reviews: { email: false, in_app: true }, promotions: { email: true } },
      quiet_hours: { enabled: false },
    })
  })

  test('refuse {0}')
    .with([
      ['switching security off', { security: { email: false } }, 'locked'],
      ['a category there is not', { news: { email: false } }, 'unknown'],
      ['a channel there is not', { reviews: { fax: true } }, 'unknown'],
      ['a word for a yes', { reviews: { email: 'yes' } }, 'boolean'],
    ] as const)
    .run(async ({ assert }, [, categories, rule]) => {
      const { browser } = await givenSignedIn()
      const answer = await browser.call('PUT', PATH, { categories })
      assert.equal(answer.status, 422)
      assert.equal((bodyOf(answer).errors as { rule: string }[])[0].rule, rule)
    })
})
