import type { Run } from './run.ts'

export interface Scenario {
  name: string
  /** Rows to send, and how many in a quick run. */
  rows: [full: number, quick: number]
  /** Longest time it may take, in seconds, for the full rows. */
  bound: number
  /** What the API may answer beside 200 while it lasts; `none` is no answer. */
  tolerated?: ('503' | 'none')[]
  /** Rows the mail server refuses for good. */
  refused?: number
  /** Uploads the file, does what it does, and waits for the end. */
  play(run: Run, quick: boolean): Promise<void>
}
