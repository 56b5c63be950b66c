import type { HttpContext } from '@adonisjs/core/http'
import { notFound } from '#api/core/errors'
import { answerList } from '#api/core/simple_rest/answer_list'
import { showLine } from './batch_line_queries.js'
import { noSuchBatch } from './batch_refusals.js'
import { findBatch } from './batch_repository.js'
import { rowList, rowQuery, toLine } from './batch_row_queries.js'

export default class BatchRowsController {
  async index(ctx: HttpContext) {
    if (!(await findBatch(ctx.params.id))) throw noSuchBatch()
    return answerList(ctx, rowList, rowQuery(ctx.params.id), toLine)
  }

  async show({ params }: HttpContext) {
    const line = await showLine(params.id, Number(params.line))
    if (!line) throw notFound('This batch has no such line.')
    return line
  }
}
