import { test } from '@japa/runner'
import { asStaff, freshDesk, uploadCsv } from '#tests/functional/beta/desk'

const HOPELESS = [
  '/invites?created_at_gt=-271821-04-20',
  '/invites?created_at_gt=0000-12-31T23:59:59Z',
  '/invites?created_at_lt=%2B010000-01-01',
  '/invites?created_at_lt=9999-12-31T23:59:59-05:00',
  '/mail?attempts=1.5',
  '/mail?attempts=NaN',
  '/mail?attempts=',
  '/jobs?attempts_gt=99999999999',
  '/jobs?attempts_in=1,2147483648',
  '/jobs?attempts_lt=-2147483649',
]

const POSSIBLE = [
  '/invites?created_at_gt=0001-01-01',
  '/invites?created_at_lt=9999-12-31T23:59:59Z',
  '/mail?attempts=0',
  '/jobs?attempts_in=1,2147483647',
]

test.group('A filter', (group) => {
  group.setup(() => freshDesk())

  test('that no column can hold is refused: {$self}')
    .with(HOPELESS)
    .run(async ({ assert }, path) => {
      const { status, body } = await asStaff('GET', path)
      assert.deepEqual([status, body.code], [400, 'bad_filter'])
    })

  test('at the edge of what a column holds is taken: {$self}')
    .with(POSSIBLE)
    .run(async ({ assert }, path) => {
      assert.equal((await asStaff('GET', path)).status, 200)
    })

  test('for a line beyond all lines is refused', async ({ assert }) => {
    const { id } = await uploadCsv('email\nada@example.com\n', { dry_run: 'true' })
    const { status, body } = await asStaff('GET', `/invite-batches/${id}/rows?line=3e10`)
    assert.deepEqual([status, body.code], [400, 'bad_filter'])
  })
})
