import type { Api } from '../api/client.ts'
import type { Batch } from '../api/types.ts'
import { exits } from '../exits.ts'
import { Failure } from '../failure.ts'
import { onInterrupt } from '../interrupt.ts'
import { Progress } from '../output/progress.ts'
import { follow } from './follow.ts'
import { step } from './step.ts'
import { program } from '../program.ts'

export type Watching = {
  until: (batch: Batch) => boolean
  giveUpSeconds: number
  /** Without a terminal and with --json nothing but the result is wanted. */
  quiet: boolean
}

/** Shows a batch's progress until it is over. Ctrl-C detaches: the batch runs on the server. */
export async function watch(
  api: Api,
  id: string,
  { until, giveUpSeconds, quiet }: Watching
): Promise<Batch> {
  const { signal, forget } = onInterrupt()
  const progress = quiet ? null : new Progress()
  const back = `${program} batches watch ${id}`
  const onTrouble = ({ why }: Failure) =>
    progress?.say(`! The line to the API broke (${why}) Trying again…`)
  let paused = false
  try {
    for await (const batch of follow(api, id, {
      until,
      signal,
      giveUpMs: giveUpSeconds * 1000,
      onTrouble,
    })) {
      if (until(batch)) return batch
      if (batch.state === 'paused' && !paused)
        progress?.say(`Paused. Go on with: ${program} batches resume ${id}`)
      paused = batch.state === 'paused'
      progress?.update(step(batch))
    }
    throw new Error(`the news of batch ${id} ended before the batch did`)
  } catch (error) {
    if (signal.aborted) throw detached(back)
    if (error instanceof Failure && error.exit === exits.outOfReach) throw lost(error, back)
    throw error
  } finally {
    progress?.clear()
    forget()
  }
}

const detached = (back: string) =>
  new Failure('You stopped watching.', {
    why: 'The batch is still running on the server.',
    todo: `Come back with: ${back}`,
    exit: exits.interrupted,
    code: 'detached',
  })

const lost = ({ message, why, code }: Failure, back: string) =>
  new Failure(message, {
    why: `${why} The batch goes on without you when the server does.`,
    todo: `Come back with: ${back}`,
    exit: exits.outOfReach,
    code,
  })
