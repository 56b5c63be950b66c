import { test } from '@japa/runner'
import fc from 'fast-check'
import { addressGroup } from '#api/accounts/sign_in/address_group'
import { secondsToWait } from '#api/accounts/sign_in/slow_down_steps'

test.group('Slowing down', () => {
  for (const [failures, seconds] of [
    [0, 0],
    [4, 0],
    [5, 30],
    [9, 30],
    [10, 300],
    [14, 300],
    [15, 1_800],
    [19, 1_800],
    [20, 3_600],
    [500, 3_600],
  ]) {
    test(`${failures} failures mean ${seconds} s`, ({ assert }) => {
      assert.equal(secondsToWait(failures), seconds)
      assert.equal(secondsToWait(failures * 7, 7), seconds)
    })
  }

  test('never waits less after more failures', ({ assert }) => {
    fc.assert(
      fc.property(
        fc.nat(1_000),
        fc.nat(1_000),
        fc.integer({ min: 1, max: 50 }),
        (a, b, patience) => {
          const [few, many] = [Math.min(a, b), Math.max(a, b)]
          assert.isAtMost(secondsToWait(few, patience), secondsToWait(many, patience))
        }
      )
    )
  })

  for (const [address, group] of [
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8:1:2::ffff', '2001:db8:1:2'],
    ['2001:db8::7', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ]) {
    test(`${address} is counted as ${group}`, ({ assert }) => {
      assert.equal(addressGroup(address), group)
    })
  }
})
