import { setTimeout as wait } from 'node:timers/promises'
import type { Stage } from '../../ground/stage.ts'
import { cpuSecondsOf } from '../cpu.ts'
import type { Take } from '../figure.ts'
import { csvOf, freshTag } from './csv_file.ts'
import { worstStaleness } from './staleness.ts'
import { Watching } from './watching.ts'

interface Batch {
  id: string
  state: string
  counts: { sent: number }
}

/** What became of one file that went through the product. */
export interface Passage {
  accepted: Take
  checked: Take
  sent: Take
  stalenessMs: number
}

/** Uploads a file and waits until the last of its mails is at the mail server and on record. */
export async function sendThrough(stage: Stage, rows: number): Promise<Passage> {
  const form = new FormData()
  form.set('file', new Blob([csvOf(rows, freshTag())]), 'bench.csv')
  const before = await stage.acceptedCount()
  const take = stopwatch(stage)
  const answer = await stage.ask('/api/admin/invite-batches', { method: 'POST', body: form })
  if (answer.status !== 202) throw new Error(`the upload was answered ${answer.status}`)
  const accepted = take()
  const { id } = (await answer.json()) as Batch

  const watching = new Watching(stage, id, before)
  try {
    await reach(stage, id, (batch) => batch.state !== 'checking')
    const checked = take()
    await watching.until(rows)
    const sent = take()
    await reach(stage, id, (batch) => batch.state === 'done' && batch.counts.sent === rows)
    return {
      accepted,
      checked,
      sent,
      stalenessMs: worstStaleness(watching.shown, watching.real),
    }
  } finally {
    await watching.end()
  }
}

/** Time and CPU of the product's own processes since it was started. */
function stopwatch({ api, worker }: Stage): () => Take {
  const cpu = () => cpuSecondsOf(api.pid) + cpuSecondsOf(worker.pid)
  const since = performance.now()
  const before = cpu()
  return () => ({ seconds: (performance.now() - since) / 1000, cpuSeconds: cpu() - before })
}

async function reach(stage: Stage, id: string, isSo: (batch: Batch) => boolean): Promise<void> {
  for (;;) {
    const answer = await stage.ask(`/api/admin/invite-batches/${id}`)
    if (isSo((await answer.json()) as Batch)) return
    await wait(100)
  }
}
