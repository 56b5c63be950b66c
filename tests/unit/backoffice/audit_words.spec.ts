import { test } from '@japa/runner'
import { ACTIONS, actionWords, TARGETS } from '../../../backoffice/src/audit/action_words.ts'
import { sourceFiles } from '../source_files.js'

const WRITTEN = /action: (?:[^'\n]*\? )?'([a-z_]+\.[a-z_]+)'(?: : '([a-z_]+\.[a-z_]+)')?/g

test.group('The words of the audit log', () => {
  test('tell every action that the server writes down', async ({ assert }) => {
    const files = await sourceFiles('api/**/*.ts')
    const written = files.flatMap(({ text }) =>
      [...text.matchAll(WRITTEN)].flatMap(([, one, other]) => (other ? [one, other] : [one]))
    )
    assert.isAbove(written.length, 30)
    const untold = [...new Set(written)].filter((action) => !(action in ACTIONS))
    assert.deepEqual(untold, [])
  })

  test('tell every kind of thing that something is done to', async ({ assert }) => {
    const files = await sourceFiles('api/**/*.ts')
    const named = files.flatMap(({ text }) =>
      [...text.matchAll(/targetType: '([a-z_]+)'/g)].map(([, type]) => type)
    )
    assert.isAbove(named.length, 30)
    assert.deepEqual([...new Set(named)].sort(), Object.keys(TARGETS).sort())
  })

  test('tell also one that is younger than the page', ({ assert }) => {
    assert.equal(actionWords('lesson.moved'), 'Lesson moved')
  })
})
