import type { HttpContext } from '@adonisjs/core/http'
import { sendCsv } from '#api/core/send_csv'
import { streamRows } from '#api/core/stream_rows'
import { verdictCsv } from '../csv/verdict_csv.js'
import { noSuchBatch } from './batch_refusals.js'
import { findBatch } from './batch_repository.js'
import { rowQuery, toLine, type BatchLine } from './batch_row_queries.js'

export default class BatchVerdictsController {
  async show(ctx: HttpContext) {
    const batch = await findBatch(ctx.params.id)
    if (!batch) throw noSuchBatch()
    sendCsv(ctx, `verdicts-${batch.id}.csv`, verdictCsv(lines(batch.id)))
  }
}

async function* lines(batchId: string) {
  for await (const row of streamRows<BatchLine>(rowQuery(batchId), 'r.line')) {
    yield { ...toLine(row), email: row.email ?? '' }
  }
}
