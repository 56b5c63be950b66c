import { test } from '@japa/runner'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { resetDemo } from '#database/seeders/demo'
import { sendExample } from './example_call.js'
import { faultOf } from './fault_of.js'
import { ADMIN, idFor } from './known_rows.js'
import { operations, parametersIn } from './operations.js'

/** Examples that nobody can make true here: their secrets exist nowhere, no worker runs. */
const REFUSED: Record<string, number> = {
  get_health_ready: 503,
  post_auth_refresh: 401,
  post_auth_email_verification: 404,
  get_beta_invites_validate: 404,
}

test.group('Every documented example', (group) => {
  group.setup(() => resetDemo())

  test('{name}: does what it says')
    .with(operations)
    .run(async ({ assert }, listed) => {
      const parameters = parametersIn(listed, 'path')
      const action = parameters.find(({ name }) => name === 'action')?.example
      const needsRow = parameters.some(({ name }) => name === 'id')
      const id = needsRow ? await idFor(listed.path, action?.toString()) : undefined
      const answer = await sendExample(listed, await printableToken(ADMIN), id)
      assert.isUndefined(faultOf(listed, answer))
      const refused = REFUSED[listed.name]
      if (refused) assert.equal(answer.status, refused)
      else assert.isBelow(answer.status, 300, answer.body)
    })
})
