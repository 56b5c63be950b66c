import { test } from '@japa/runner'
import { repetitionOf } from '#api/beta/batches/batch_refusals'
import type { BatchRow } from '#api/beta/batches/batch'
import { alreadyInvited } from '#api/beta/invites/send_invite'
import type { InviteRow } from '#api/beta/invites/invite'

/** Eleven in the evening in New York. */
const EVENING = { id: 'earlier', created_at: new Date('2027-03-14T04:00:00Z') }

test.group('what was sent on an evening', () => {
  test('is told with the date of New York', ({ assert }) => {
    assert.include(repetitionOf(EVENING as BatchRow).detail, 'on 2027-03-13.')
    assert.include(alreadyInvited(EVENING as InviteRow).message, 'on 2027-03-13 and')
  })
})
