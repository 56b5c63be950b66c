import type { HttpContext } from '@adonisjs/core/http'
import { notFound } from '#api/core/errors'
import { answerList } from '#api/core/simple_rest/answer_list'
import { findBatch } from './batch_repository.js'
import { rowList, rowQuery, toLine } from './batch_row_queries.js'

export default class BatchRowsController {
  async index(ctx: HttpContext) {
    if (!(await findBatch(ctx.params.id))) throw notFound('There is no batch with this id.')
    return answerList(ctx, rowList, rowQuery(ctx.params.id), toLine)
  }
}
