import { HttpContextFactory } from '@adonisjs/core/factories/http'
import { LoggerFactory } from '@adonisjs/core/factories/logger'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import HttpExceptionHandler from '#api/core/handler'
import { freshAccounts } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'

/** The log line of an error that a request ran into. */
async function logged(error: unknown): Promise<string> {
  const lines: string[] = []
  const ctx = new HttpContextFactory().create()
  ctx.logger = new LoggerFactory().merge({ enabled: true }).pushLogsTo(lines).create()
  await new HttpExceptionHandler().report(error, ctx)
  return lines.join('\n')
}

const failureOf = (work: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(work).then(
    () => {
      throw new Error('It did not fail.')
    },
    (error: unknown) => error
  )

test.group('The log of an unforeseen error', (group) => {
  group.each.setup(freshAccounts)

  test('names the constraint that was broken, and nobody', async ({ assert }) => {
    const { id, email } = await givenPerson('student')
    await givenPerson('student')
    const error = await failureOf(db.from('users').whereNot('id', id).update({ email }))
    assert.include(JSON.stringify(error), email)
    const line = await logged(error)
    assert.containsSubset(JSON.parse(line), { code: '23505', msg: 'request failed' })
    assert.match(JSON.parse(line).constraint, /email/)
    assert.isNotEmpty(JSON.parse(line).at)
    assert.notInclude(line, email)
  })

  test('quotes no value that a column could not hold', async ({ assert }) => {
    const error = await failureOf(db.rawQuery('SELECT ?::text::integer', ['ada@example.com']))
    const line = await logged(error)
    assert.containsSubset(JSON.parse(line), { code: '22P02' })
    assert.notInclude(line, 'ada@example.com')
  })

  test('keeps the name and the stack of a mistake of ours', async ({ assert }) => {
    const line = await logged(new TypeError('x is not a function: ada@example.com'))
    assert.containsSubset(JSON.parse(line), { error: 'TypeError' })
    assert.include(JSON.parse(line).at[0], 'logs.spec')
    assert.notInclude(line, 'ada@example.com')
  })

  test('says nothing of a refusal that the client is told', async ({ assert }) => {
    assert.equal(await logged(Object.assign(new Error('no'), { status: 404 })), '')
  })
})
