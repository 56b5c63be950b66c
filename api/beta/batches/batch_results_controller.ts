import type { HttpContext } from '@adonisjs/core/http'
import { sendCsv } from '#api/core/send_csv'
import { streamRows } from '#api/core/stream_rows'
import { resultCsv } from '../csv/result_csv.js'
import { noSuchBatch } from './batch_refusals.js'
import { findBatch } from './batch_repository.js'
import { rowQuery, toResult, type BatchLine } from './batch_row_queries.js'

export default class BatchResultsController {
  async show(ctx: HttpContext) {
    const batch = await findBatch(ctx.params.id)
    if (!batch) throw noSuchBatch()
    sendCsv(ctx, `results-${batch.id}.csv`, resultCsv(results(batch.id)))
  }
}

async function* results(batchId: string) {
  for await (const row of streamRows<BatchLine>(rowQuery(batchId), 'r.line')) yield toResult(row)
}
