import fc from 'fast-check'
import { test } from '@japa/runner'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { demoEmail } from '#api/accounts/demo_accounts'
import { resetDemo } from '#database/seeders/demo'
import { SEED } from '#tests/seed'
import { faultOf } from './fault_of.js'
import { hostileCalls, ROLES, type HostileCall } from './hostile_calls.js'
import { idFor } from './known_rows.js'
import { operations, parametersIn, type Listed } from './operations.js'
import { liftRateLimits } from './rate_limits.js'
import { sendRaw } from './send_raw.js'

/** For a long run: 1,200 cases an operation are more than 50,000 requests. */
const CASES = 60
/** All operations together stay below a minute on a quiet machine. */
const TIME_LIMIT_MS = 6_000

const tokens = new Map<string, string>()

test.group(`Any request at all (seed ${SEED})`, (group) => {
  group.setup(async () => {
    await resetDemo()
    for (const role of ROLES) {
      if (role !== 'guest') tokens.set(role, await printableToken(demoEmail(role)))
    }
  })
  group.each.setup(() => liftRateLimits())

  test('gets a documented answer from {name}')
    .with(operations)
    .run(async ({ assert }, listed) => {
      const property = fc.asyncProperty(
        hostileCalls(listed, await rowsOf(listed)),
        async (call) => {
          assert.isUndefined(await faultOfCall(listed, call))
        }
      )
      await fc.assert(property, {
        numRuns: CASES,
        interruptAfterTimeLimit: TIME_LIMIT_MS,
      })
    })
})

async function rowsOf(listed: Listed): Promise<string[]> {
  const needsRow = parametersIn(listed, 'path').some(({ name }) => name === 'id')
  return needsRow ? [await idFor(listed.path), await idFor(listed.path, 'pause')] : []
}

async function faultOfCall(listed: Listed, call: HostileCall): Promise<string | undefined> {
  const token = tokens.get(call.role)
  const headers = { ...call.headers, ...(token ? { authorization: `Bearer ${token}` } : {}) }
  const answer = await sendRaw(listed.method, call.target, headers, call.body)
  if (answer.status >= 500 && listed.name !== 'get_health_ready') return `failed: ${answer.body}`
  return faultOf(listed, answer)
}
