import type { Ground } from '../../ground/ground.ts'
import { cpuSecondsOf } from '../cpu.ts'
import type { Wish } from '../main.ts'
import type { Demand } from '../table.ts'
import { Visitor } from '../visitor.ts'
import { bestRush, rush, type Rush } from './crowd.ts'

/** As many as ask for pages at a time. */
const AT_ONCE = 10
const PAGE = '/instructors/ada-b-1'

/** Whoever carries a cookie, be it of anybody, gets a page that is made for them. */
const KNOWN = { cookie: 'somebody=known' }

interface Measured {
  rushes: Rush[]
  /** Of the server alone, for one page, ms. */
  cpu: number
}

/** The page of an instructor, as it is made and as it is kept, over HTTP. */
export async function benchPages(
  ground: Ground,
  server: number | undefined,
  { takes, tries }: Wish,
  say: (text: string) => void
): Promise<Demand[]> {
  const visitor = new Visitor(ground.port, AT_ONCE)
  const measure = async (times: number, headers: Record<string, string>): Promise<Measured> => {
    const ask = () => visitor.ask(PAGE, headers)
    await rush(AT_ONCE, times, ask)
    const cpu = cpuSecondsOf(server)
    const rushes = await bestRush(takes, () => rush(AT_ONCE, times, ask))
    return { rushes, cpu: ((cpuSecondsOf(server) - cpu) / takes / times) * 1000 }
  }
  try {
    const texts = [await visitor.ask(PAGE, KNOWN), await visitor.ask(PAGE)].map(({ text }) =>
      text()
    )
    const same = texts[0] === texts[1]
    const made = await measure(2 * tries, KNOWN)
    const kept = await measure(10 * tries, {})
    say(`\n  The page of an instructor, ${AT_ONCE} at once`)
    say(lineOf('made for each', made))
    say(lineOf('kept for guests', kept))
    return [
      demand('pages a second, made for each', made, 200),
      demand('pages a second, kept for guests', kept, 1_000),
      { label: 'kept and made alike', measured: String(same), reach: 'true', reached: same },
    ]
  } finally {
    visitor.leave()
  }
}

const lineOf = (label: string, { rushes, cpu }: Measured) =>
  `  ${label.padEnd(34)}${rushes
    .map(({ perSecond, p99 }) => `${Math.round(perSecond)}/s, p99 ${p99.toFixed(1)} ms`)
    .join('; ')}; CPU ${cpu.toFixed(2)} ms a page`

const demand = (label: string, { rushes }: Measured, least: number): Demand => ({
  label,
  measured: String(Math.round(rushes[0]!.perSecond)),
  reach: `≥ ${least.toLocaleString('en-US')}`,
  reached: rushes[0]!.perSecond >= least,
})
