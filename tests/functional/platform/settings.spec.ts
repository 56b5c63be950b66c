import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { mailRate } from '#api/core/mail/mail_throttle'
import { refreshSettings, setting } from '#api/core/settings/settings'
import { asStaff, bodyOf, freshDesk } from '#tests/functional/beta/desk'

const KEY = 'mail.rate_per_minute'
const put = (value: unknown, reason = 'a slow server') =>
  asStaff('PUT', `/settings/${KEY}`, { value, reason })

test.group('A setting', (group) => {
  group.each.setup(() => freshDesk())

  test('counts at once, with history and audit', async ({ assert }) => {
    assert.equal(setting(mailRate), mailRate.default)
    await put(1_200)
    await put(600, 'still too fast')
    assert.equal(setting(mailRate), 600)
    const { history, version } = bodyOf(await asStaff('GET', `/settings/${KEY}`))
    assert.equal(version, 2)
    assert.containsSubset(history as object[], [
      { old_value: 1_200, new_value: 600, reason: 'still too fast' },
      { old_value: null, new_value: 1_200 },
    ])
    assert.lengthOf(await db.from('audit_events').where('target_id', KEY), 2)
  })

  test('counts also when what defines it loads after the values were read', async ({ assert }) => {
    const late = { ...mailRate, key: 'spec.defined_late' }
    const at = new Date()
    await db.table('settings').insert({ key: late.key, value: '7', version: 1, updated_at: at })
    await refreshSettings()
    assert.equal(setting(late), 7)
  })

  test('keeps its type and bounds', async ({ assert }) => {
    for (const value of [0, -1, 1_000_001, 1.5, '600', true, null, [], {}]) {
      assert.equal((await put(value)).status, 422, JSON.stringify(value))
    }
    assert.equal(
      (await asStaff('PUT', '/settings/nothing', { value: 1, reason: 'a try' })).status,
      404
    )
    assert.equal(setting(mailRate), mailRate.default)
  })
})
