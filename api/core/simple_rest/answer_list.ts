import type { HttpContext } from '@adonisjs/core/http'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import type { ListDefinition } from './list_definition.js'
import { parseList } from './parse_list.js'
import { runList } from './run_list.js'

/** Answers a back-office list as simple-rest wants it: a bare array and `X-Total-Count`. */
export async function answerList<Row, View>(
  { request, response }: HttpContext,
  definition: ListDefinition,
  base: DatabaseQueryBuilderContract<Record<string, unknown>>,
  transform: (row: Row) => View
): Promise<View[]> {
  const { rows, total } = await runList<Row>(base, parseList(request.qs(), definition), definition)
  response.header('x-total-count', String(total))
  return rows.map(transform)
}
