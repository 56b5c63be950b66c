import { test } from '@japa/runner'
import { sourceFiles } from '../source_files.js'

const THROWN = /new Refusal\(\s*\d+,\s*'(\w+)'/g
const EXPLAINED = /explainProblems\(\{\n([\s\S]*?)\n\}\)/

test.group('The words about problems', () => {
  test('of core are in core, whoever else meets them', async ({ assert }) => {
    const core = await sourceFiles('api/core/**/*.ts')
    const explained = core.map(({ text }) => EXPLAINED.exec(text)?.[1] ?? '').join('\n')
    const thrown = core.flatMap(({ text }) => [...text.matchAll(THROWN)].map(([, code]) => code))
    assert.include(thrown, 'changed_meanwhile')
    assert.deepEqual(
      thrown.filter((code) => !new RegExp(`^  ${code}:`, 'm').test(explained)),
      []
    )
  })
})
