import { writeFile } from 'node:fs/promises'
import type { PluginFn } from '@japa/runner/types'
import env from '#start/env'
import { FailedTests } from './failed_tests.js'

/**
 * Leaves the totals and the names of what failed for `npm test`, which adds its own checks to them. A
 * plugin and not a reporter, so that it also counts when `--reporters` picks others.
 */
export const countTests: PluginFn = ({ emitter, runner }) => {
  const failures = new FailedTests()
  failures.listenTo(emitter)
  emitter.on('runner:end', async () => {
    const { passed } = runner.getSummary().aggregates
    const counts = env.get('TEST_COUNTS')
    if (counts) await writeFile(counts, JSON.stringify({ passed, failures: failures.lines }))
  })
}
