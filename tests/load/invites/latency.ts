import { setTimeout as wait } from 'node:timers/promises'
import type { Stage } from '../../ground/stage.ts'
import { p99 } from '../figure.ts'

const EVERY_MS = 100

/**
 * Asks for a page of invites ten times a second until told to stop; each answer is timed from the
 * moment it should have been asked for, so that a stall counts for all who wait behind it.
 */
export function askSteadily(stage: Stage) {
  const stop = new AbortController()
  const taken: number[] = []
  const asked: Promise<void>[] = []
  const loop = async () => {
    for (let due = performance.now(); !stop.signal.aborted; due += EVERY_MS) {
      await wait(Math.max(0, due - performance.now()))
      asked.push(ask(due))
    }
  }
  const ask = async (due: number) => {
    const answer = await stage.ask('/api/admin/invites?_start=0&_end=20')
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`the list was answered ${answer.status}`)
    taken.push(performance.now() - due)
  }
  const looping = loop()
  return {
    /** @returns the 99th percentile in milliseconds */
    async end(): Promise<number> {
      stop.abort()
      await looping
      await Promise.all(asked)
      return p99(taken)
    },
  }
}
