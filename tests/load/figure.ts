/** One repetition: how long it took, and the CPU seconds that went into it. */
export interface Take {
  seconds: number
  cpuSeconds: number
}

/** A line of the report: the same work, measured several times. */
export interface Figure {
  label: string
  operations: number
  takes: Take[]
}

/** Measures work that this very process does. */
export async function timed(work: () => Promise<void>): Promise<Take> {
  const since = performance.now()
  const cpu = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(cpu)
  return {
    seconds: (performance.now() - since) / 1000,
    cpuSeconds: (user + system) / 1_000_000,
  }
}

export const best = ({ takes }: Figure) => Math.min(...takes.map(({ seconds }) => seconds))

/** CPU seconds for 1,000 operations; the least of all takes, since noise only adds. */
export const cpuPerThousand = ({ takes, operations }: Figure) =>
  (Math.min(...takes.map(({ cpuSeconds }) => cpuSeconds)) / operations) * 1000

/** The value below which 99 of 100 lie. */
export function p99(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * 0.99) - 1)] ?? NaN
}
