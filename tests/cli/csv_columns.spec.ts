import { test } from '@japa/runner'
import { FakeApi } from './fake_api.js'
import { batch } from './fixtures.js'
import { Cli } from './run_cli.js'

test('a dry run names the columns that are not used, and what they look like', async ({
  assert,
  cleanup,
}) => {
  const column_hints = [{ column: 'fristname', meant: 'first_name' }]
  const unknown_columns = ['fristname', 'Phone']
  const checked = { ...batch('ready'), dry_run: true, unknown_columns, column_hints }
  const api = (await FakeApi.start(cleanup))
    .on('POST /admin/invite-batches', () => ({ json: checked }))
    .on(`GET /admin/invite-batches/${checked.id}/rows`, () => ({ json: [] }))
  const cli = await Cli.for(cleanup, { INSTAINSTRU_URL: api.url, INSTAINSTRU_TOKEN: 'iit_good' })

  const send = ['invites', 'send', '--csv', '-', '--dry-run']
  const { stdout } = await cli.run(send, { stdin: 'email,fristname,Phone\n' })
  assert.include(stdout, 'Kept as notes for you, not used: fristname, Phone\n')
  assert.include(stdout, '“fristname” looks like first_name')
})
