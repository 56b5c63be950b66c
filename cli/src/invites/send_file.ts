import type { Api } from '../api/client.ts'
import type { Batch, BatchRow } from '../api/types.ts'
import { failedRows, firstRows } from '../batches/first_rows.ts'
import { deliveryReport, verdictReport } from '../batches/report.ts'
import { batchExit, isOver } from '../batches/verdicts.ts'
import { watch } from '../batches/watch.ts'
import { exits, type Exit } from '../exits.ts'
import { count } from '../output/count.ts'
import { csvSource } from './csv_source.ts'
import { upload, type UploadOptions } from './upload.ts'
import { program } from '../program.ts'

export type SendOptions = {
  upload: UploadOptions
  watch: boolean
  giveUpSeconds: number
  json: boolean
  log: (text: string) => void
}

type Sent = { exit: Exit; result: Batch & { problems: BatchRow[] } }

/** Uploads, waits for the verdicts, shows them and, where asked to, stays until all is sent. */
export async function sendFile(api: Api, path: string, options: SendOptions): Promise<Sent> {
  const { log, giveUpSeconds, json } = options
  const made = await upload(api, await csvSource(path), options.upload)
  const follow = (from: Batch, until: (batch: Batch) => boolean) =>
    until(from) ? from : watch(api, from.id, { until, giveUpSeconds, quiet: json })
  const checked = await follow(made, ({ state }) => state !== 'checking')
  if (checked.existing) return sentBefore(checked, log)
  const problems = await firstRows(api, checked)
  log(verdictReport(checked, problems))
  const batch = options.watch ? await follow(checked, isOver) : checked
  if (batch !== checked && !json) log(`\n${deliveryReport(batch, await failedRows(api, batch))}`)
  if (!isOver(batch)) log(`\n${comeBack(batch)}`)
  if (batch.state === 'ready' && batch.counts.will_send > 0) log(`\n${goOn(batch)}`)
  return { exit: batchExit(batch), result: { ...batch, problems } }
}

const comeBack = ({ id, counts }: Batch): string =>
  `The server sends ${count(counts.will_send, 'invitation')}. Follow it:\n  ${program} batches watch ${id}`

const goOn = ({ id, counts }: Batch): string =>
  `Nothing has left yet. Send ${count(counts.will_send, 'invitation')}, without another upload:\n  ${program} batches send ${id}`

function sentBefore(batch: Batch, log: SendOptions['log']): Sent {
  const earlier = batch.error?.batch_id
  log(batch.error?.detail ?? 'The same file was sent before. Nothing was sent again.')
  if (earlier) log(`See what became of it:\n  ${program} batches show ${earlier}`)
  log('To send it all the same, pass --again.')
  return { exit: exits.done, result: { ...batch, problems: [] } }
}
