import { test } from '@japa/runner'
import { givenStaff, inTheHouse } from './in_the_house.js'

test.group('founding', (group) => {
  group.tap((t) => t.timeout(60_000))
  inTheHouse(group)

  test('slots are counted, and set with a reason', async ({ assert, cleanup }) => {
    const cli = await givenStaff(cleanup)
    const run = await cli.run(['founding', 'slots', '140', '--reason', 'forty more', '--json'])
    assert.equal(run.code, 0)
    const slots = run.json<{ slots: number; taken: number; left: number }>()
    assert.equal(slots.slots, 140)
    assert.equal(slots.left, 140 - slots.taken)
    const shown = await cli.run(['founding', 'slots'])
    assert.match(shown.stdout, /slots\s+140/)
    assert.match(shown.stdout, /invites out\s+\d+/)
    await cli.run(['founding', 'slots', '100', '--reason', 'as before'])
  })

  test('a number without a reason is a usage error', async ({ assert, cleanup }) => {
    const cli = await givenStaff(cleanup)
    const { code, stderr } = await cli.run(['founding', 'slots', '120'])
    assert.equal(code, 2)
    assert.include(stderr, '--reason')
    assert.equal((await cli.run(['founding', 'slots', '--reason', 'why'])).code, 2)
  })

  test('a number that is none is a usage error too', async ({ assert, cleanup }) => {
    const cli = await givenStaff(cleanup)
    for (const number of ['many', '1e3', '10001']) {
      const { code, stderr } = await cli.run(['founding', 'slots', number, '--reason', 'why not'])
      assert.equal(code, 2)
      assert.include(stderr, number)
    }
  })

  test('list is rows, also when there are none', async ({ assert, cleanup }) => {
    const cli = await givenStaff(cleanup)
    const listed = await cli.run(['founding', 'list', '--json'])
    assert.equal(listed.code, 0)
    assert.isArray(listed.json<{ rows: unknown[] }>().rows)
  })
})
