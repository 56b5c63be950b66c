import { parseArgs } from 'node:util'
import { playAll } from './play.ts'
import type { Ground } from '../../ground/ground.ts'
import { SCENARIOS } from './scenarios.ts'

const USAGE = `Usage: npm run chaos -- invites [--quick] [--only=NAME]

  --quick      fewer rows and faults, a few minutes
  --only=NAME  only scenarios whose name contains this

Scenarios: ${SCENARIOS.map(({ name }) => name).join(', ')}
`

/** Runs what the arguments name. @returns the exit code: 0 when everything held, 2 for wrong words */
export async function runChaos(args: string[], openGround: () => Promise<Ground>): Promise<number> {
  const wish = read(args)
  if (!wish || wish.scenarios.length === 0) {
    process.stderr.write(USAGE)
    return 2
  }
  const ground = await openGround()
  try {
    return (await playAll(wish.scenarios, wish.quick, ground)) ? 0 : 1
  } finally {
    await ground.close()
  }
}

function read(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        quick: { type: 'boolean', default: false },
        only: { type: 'string', default: '' },
      },
    })
    if (positionals.join() !== 'invites') return null
    const scenarios = SCENARIOS.filter(({ name }) => name.includes(values.only))
    return { quick: values.quick, scenarios }
  } catch {
    return null
  }
}
