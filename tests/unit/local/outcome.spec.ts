import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { Outcome } from '../../../api/local/outcome.mjs'
import { FailedTests } from '../../failed_tests.js'

function afterATest(title: string, hasError: boolean) {
  const failures = new FailedTests()
  const meta = {
    fileName: app.makePath('tests/functional/beta/claims.spec.ts'),
    group: { title: 'claims' },
  }
  failures.test({ hasError, title: { expanded: title }, meta })
  return failures.lines
}

test.group('the end of a test run', () => {
  test('names a test that failed by its spec, group and title, on one line', ({ assert }) => {
    assert.deepEqual(afterATest('a code is\n  used once', true), [
      'functional/beta/claims.spec.ts › claims › a code is used once',
    ])
    assert.deepEqual(afterATest('a code is used once', false), [])
  })

  test('says the totals alone where nothing failed', ({ assert }) => {
    const outcome = new Outcome()
    outcome.passed = 7
    assert.deepEqual(outcome.lines(), ['', '7 passed, 0 failed'])
    assert.equal(outcome.exitCode, 0)
  })

  test('names a hundred at most, right before the totals', ({ assert }) => {
    const outcome = new Outcome()
    outcome.failures.push(...Array.from({ length: 103 }, (_, index) => `test ${index}`))
    const lines = outcome.lines()
    assert.equal(outcome.exitCode, 1)
    assert.equal(lines.filter((line) => line.startsWith('  ✗ test ')).length, 100)
    assert.deepEqual(lines.slice(-3), ['  … and 3 more', '', '0 passed, 103 failed'])
  })
})
