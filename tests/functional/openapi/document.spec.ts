import { readFile } from 'node:fs/promises'
import { Validator } from '@seriousme/openapi-schema-validator'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { declaredRoutes } from '#api/core/access'
import { descriptionOf } from '#api/core/describe'
import { OPENAPI_FILE, openapiFile } from '#api/core/openapi/openapi_file'
import { explanationOf } from '#api/core/problem_words'
import { answersOf, document, operations } from './operations.js'

const codes = new Set(
  operations.flatMap((listed) => answersOf(listed).flatMap(([, answer]) => answer['x-codes'] ?? []))
)

test.group('The description of the API', () => {
  test('leaves out no route', ({ assert }) => {
    const silent = declaredRoutes().filter(({ route }) => !descriptionOf(route))
    assert.deepEqual(
      silent.map(({ methods, pattern }) => `${methods.join()} ${pattern}`),
      []
    )
    assert.isAbove(operations.length, 40)
  })

  test('is OpenAPI 3.1', async ({ assert }) => {
    const { valid, errors } = await new Validator().validate({ ...document })
    assert.isTrue(valid, JSON.stringify(errors, null, 2))
  })

  test('gives each operation a name of its own', ({ assert }) => {
    const names = operations.map(({ name }) => name)
    assert.deepEqual(names, [...new Set(names)])
  })

  test('explains every problem code', ({ assert }) => {
    const unexplained = [...codes].filter((code) => !explanationOf(code))
    assert.deepEqual(unexplained, [], 'add them to the problem_words.ts of their domain')
  })

  test('is kept in the repository as it is', async ({ assert }) => {
    const kept = await readFile(app.makePath(OPENAPI_FILE), 'utf8')
    const current = openapiFile()
    assert.isTrue(kept === current, `${OPENAPI_FILE} is stale: npm run ace -- openapi:write`)
  })
})
