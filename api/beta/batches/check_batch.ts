import { readUpload } from '#api/core/uploads'
import { defineJob, type JobRun } from '#api/core/queue/queue'
import { ContentKey } from '../csv/content_key.js'
import { CsvRejected } from '../csv/csv_rejected.js'
import { readInviteCsv } from '../csv/read_invite_csv.js'
import type { BatchRow } from './batch.js'
import { announceBatches } from './announce_batches.js'
import { addRows, clearRows, type CheckedRow } from './batch_row_repository.js'
import { failBatch, findBatch, keepUnknownColumns } from './batch_repository.js'
import { judgeRows } from './judge_rows.js'
import { finishChecking } from './run_batch.js'
import { CHECK_BATCH } from './check_job_name.js'
import { toCheckedRow } from './to_checked_row.js'
import { whileChecking } from './while_checking.js'

const ROWS_AT_ONCE = 1_000

/**
 * Reads the file of a batch, gives each line its verdict, and lets a real run go on to sending. Runs
 * again from the start when its worker died: until it is through, nothing has left.
 */
defineJob<{ batch_id: string }>({
  name: CHECK_BATCH,
  timeoutMs: 120_000,
  maxAttempts: 5,
  backoff: (attempt) => attempt * 2_000,
  async handle(job) {
    const batch = await findBatch(job.payload.batch_id)
    if (!batch || batch.state !== 'checking' || !batch.upload_id) return
    try {
      const contentKey = await readRows(batch, job)
      await whileChecking(batch.id, job, (trx) => judgeRows(trx, batch.id))
      await finishChecking(batch.id, contentKey, job)
    } catch (error) {
      if (!(error instanceof CsvRejected)) throw error
      await failBatch(batch.id, {
        code: 'file_rejected',
        detail: error.errors.map(({ message }) => message).join(' '),
        errors: error.errors,
      })
    }
  },
})

async function readRows(batch: BatchRow, job: JobRun): Promise<string> {
  const { force, ...options } = batch.options
  const contentKey = new ContentKey(options)
  await whileChecking(batch.id, job, (trx) => clearRows(trx, batch.id))

  let rows: CheckedRow[] = []
  const flush = async () => {
    await job.keepAlive()
    await addRows(batch.id, rows)
    await announceBatches([batch.id])
    rows = []
  }
  for await (const part of readInviteCsv(() => readUpload(batch.upload_id!))) {
    if (part.kind === 'header') {
      await keepUnknownColumns(batch.id, part.unknown)
      continue
    }
    contentKey.add(part)
    rows.push(toCheckedRow(part, batch.options))
    if (rows.length === ROWS_AT_ONCE) await flush()
  }
  await flush()
  return contentKey.digest()
}
