import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { unprocessable } from '#api/core/errors'
import { readBody } from '#api/core/read_body'
import { parseList } from '#api/core/simple_rest/parse_list'
import { runList } from '#api/core/simple_rest/run_list'
import { DAYS_WHEN_SENT } from '../invites/invite.js'
import { awaitChecked } from './await_checked.js'
import type { BatchRow } from './batch.js'
import { batchList, batchQuery, countBatches } from './batch_queries.js'
import { toBatch } from './batch_transformer.js'
import { cleanFileName } from './clean_file_name.js'
import { showBatch } from './show_batch.js'
import { startBatch } from './start_batch.js'
import { batchValidator } from './validators.js'

export default class BatchesController {
  async index({ request, response }: HttpContext) {
    const list = parseList(request.qs(), batchList)
    const { rows, total } = await runList<BatchRow>(batchQuery(), list, batchList)
    response.header('x-total-count', String(total))
    return (await countBatches(rows)).map(toBatch)
  }

  show({ params }: HttpContext) {
    return showBatch(params.id)
  }

  /** 202 at once; a small file is often checked already when the answer leaves. */
  async store(ctx: HttpContext) {
    const { dry_run: dryRun = false, ...fields } = await readBody(ctx, batchValidator)
    const file = uploadOf(ctx)
    const id = await startBatch(
      actorOf(ctx),
      file,
      {
        dryRun,
        options: {
          role: fields.role ?? 'instructor',
          expires_in_days: fields.expires_in_days ?? DAYS_WHEN_SENT,
          founding: fields.founding ?? false,
          campaign: fields.campaign ?? null,
          force: fields.force ?? false,
        },
      },
      ctx.request.id()
    )
    await awaitChecked(id, file.sizeBytes)
    ctx.response.header('location', `/api/admin/invite-batches/${id}`)
    return ctx.response.accepted(await showBatch(id))
  }
}

function uploadOf({ request }: HttpContext) {
  const file = request.file('file')
  if (!file?.tmpPath) {
    throw unprocessable('file', 'required', 'Send the CSV as the multipart field "file".')
  }
  return { path: file.tmpPath, name: cleanFileName(file.clientName), sizeBytes: file.size }
}
