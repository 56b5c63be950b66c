import { test } from '@japa/runner'
import { CSV_LIMITS } from '#api/beta/csv/limits'
import { DAYS_WHEN_GENERATED, DAYS_WHEN_SENT } from '#api/beta/invites/invite'
import { MOST_CODES } from '#api/beta/invites/validators'
import { LIMITS } from '../../../backoffice/src/invites/limits.ts'

test('The form of an invite knows the limits that the server has', ({ assert }) => {
  const { name, campaign, note, expiryDays } = CSV_LIMITS
  const days = { ...expiryDays, usual: DAYS_WHEN_SENT, usualForCodes: DAYS_WHEN_GENERATED }
  assert.deepEqual({ ...LIMITS }, { name, campaign, note, days, codes: MOST_CODES })
})
