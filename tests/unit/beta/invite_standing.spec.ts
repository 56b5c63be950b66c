import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { INVITE_STATES } from '#api/beta/invites/invite'
import { standingOf } from '#api/beta/invites/invite_standing'

const now = DateTime.fromISO('2026-11-21T12:00:00Z')
const [past, future] = [now.minus({ seconds: 1 }).toJSDate(), now.plus({ seconds: 1 }).toJSDate()]

test.group('What an invite is worth', () => {
  test('redeemed comes before everything, also before expired', ({ assert }) => {
    for (const state of INVITE_STATES) {
      assert.equal(standingOf({ state, redeemed_at: past, expires_at: past }, now), 'used')
    }
  })

  test('revoked comes before expired', ({ assert }) => {
    const invite = { state: 'revoked' as const, redeemed_at: null, expires_at: past }
    assert.equal(standingOf(invite, now), 'revoked')
  })

  test('the clock decides, not the schedule that marks it', ({ assert }) => {
    const sent = { state: 'sent' as const, redeemed_at: null }
    assert.equal(standingOf({ ...sent, expires_at: past }, now), 'expired')
    assert.equal(standingOf({ ...sent, expires_at: now.toJSDate() }, now), 'expired')
    assert.equal(standingOf({ ...sent, expires_at: future }, now), 'valid')
  })

  test('a mail of unknown outcome, failed or bounced, does not spoil the code', ({ assert }) => {
    for (const state of ['unknown', 'failed', 'bounced', 'generated', 'queued'] as const) {
      assert.equal(standingOf({ state, redeemed_at: null, expires_at: future }, now), 'valid')
    }
  })
})
