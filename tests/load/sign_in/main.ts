import { Client } from 'pg'
import type { Ground } from '../../ground/ground.ts'
import { Stage } from '../../ground/stage.ts'
import { untilIdle } from '../cpu.ts'
import type { Wish } from '../main.ts'
import { openForAll } from '../open_for_all.ts'
import { demandLine } from '../table.ts'
import { DOORS, knock, type Door } from './doors.ts'
import { knownAddress, unknownAddress, writePeople } from './people.ts'
import { median, spreadOf } from './spread.ts'

const PATIENCE_MS = 60_000
const MOST_MS = 20
const LIMITS = ['rate_limit.sign_in', 'rate_limit.write', 'rate_limit.waitlist', 'rate_limit.staff']

/**
 * Whether the time of an answer tells if an address is known: each door is asked for known and unknown
 * addresses in turn, one after the other, each address once.
 */
export async function benchSignIn(ground: Ground, { tries }: Wish): Promise<boolean> {
  const stage = await Stage.build(ground)
  const client = new Client({ connectionString: ground.postgres.url })
  const say = (text: string) => process.stdout.write(`${text}\n`)
  try {
    await client.connect()
    await writePeople(client, tries)
    await stage.heal()
    await stage.worker.end('SIGTERM')
    for (const limit of LIMITS) await stage.set(limit, 100_000)
    await stage.set('sign_in.address_patience', 10_000)
    // Nobody needs an invite, so that a sign-up looks at the address at all.
    await openForAll(stage)
    const busy = await untilIdle(PATIENCE_MS)
    say(`\n  ${tries} tries of each; other work on the machine: ${Math.round(busy * 100)} %\n`)
    say(
      `  ${'median and 10th to 90th of a hundred'.padEnd(32)}${'known'.padStart(24)}${'unknown'.padStart(24)}`
    )

    const demands = []
    for (const door of DOORS) {
      const { known, unknown } = await compare(ground, door, tries)
      const apart = Math.abs(median(known) - median(unknown))
      say(
        `  ${door.label.padEnd(32)}${spreadOf(known).padStart(28)}${spreadOf(unknown).padStart(28)}`
      )
      demands.push({
        label: `${door.label}: medians apart`,
        measured: `${apart.toFixed(1)} ms`,
        reach: `< ${MOST_MS} ms`,
        reached: apart < MOST_MS,
      })
    }
    say(`\n${demands.map(demandLine).join('\n')}\n`)
    return demands.every(({ reached }) => reached)
  } finally {
    await client.end()
    await stage.end()
  }
}

/** Every other pair begins with the unknown one, so that neither always follows the other. */
async function compare(ground: Ground, door: Door, tries: number) {
  const known: number[] = []
  const unknown: number[] = []
  const askKnown = async (n: number) => known.push(await knock(ground, door, knownAddress(n)))
  const askUnknown = async (n: number) => unknown.push(await knock(ground, door, unknownAddress(n)))
  for (let n = 0; n < tries; n++) {
    const pair = n % 2 ? [askKnown, askUnknown] : [askUnknown, askKnown]
    for (const ask of pair) await ask(n)
  }
  return { known, unknown }
}
