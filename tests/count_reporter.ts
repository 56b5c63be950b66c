import { mkdir, writeFile } from 'node:fs/promises'
import type { PluginFn } from '@japa/runner/types'

const COUNTS = new URL('../tmp/test_counts.json', import.meta.url)

/**
 * Leaves the totals for `npm test`, which adds its own checks to them. A plugin and not a reporter, so
 * that it also counts when `--reporters` picks others.
 */
export const countTests: PluginFn = ({ emitter, runner }) => {
  emitter.on('runner:end', async () => {
    const { passed, failed, regression } = runner.getSummary().aggregates
    await mkdir(new URL('.', COUNTS), { recursive: true })
    await writeFile(COUNTS, JSON.stringify({ passed, failed, regression }))
  })
}
