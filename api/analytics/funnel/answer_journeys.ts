import type { HttpContext } from '@adonisjs/core/http'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { parseList } from '#api/core/simple_rest/parse_list'
import { runList } from '#api/core/simple_rest/run_list'
import { journeyList, type JourneyRow } from './journey_queries.js'

/** A list of journeys; the words in `own` are the route's, all others are simple-rest's. */
export async function answerJourneys<View>(
  { request, response }: HttpContext,
  own: readonly string[],
  query: DatabaseQueryBuilderContract<Record<string, unknown>>,
  transform: (row: JourneyRow) => View
): Promise<View[]> {
  const words = Object.entries(request.qs()).filter(([name]) => !own.includes(name))
  const list = parseList(Object.fromEntries(words), journeyList)
  const { rows, total } = await runList<JourneyRow>(query, list, journeyList)
  response.header('x-total-count', String(total))
  return rows.map(transform)
}
