import type { HttpContext } from '@adonisjs/core/http'
import { csvExport } from '#api/core/csv_export'
import { sendCsv } from '#api/core/send_csv'
import { parseList } from '#api/core/simple_rest/parse_list'
import { narrow } from '#api/core/simple_rest/run_list'
import { streamPages } from '#api/core/stream_rows'
import { missingStepsOf } from '#api/onboarding/missing_step_queries'
import {
  instructorList,
  whoTeaches,
  type ListedInstructorRow,
} from './listed_instructor_queries.js'
import { listedInstructorMembers } from './listed_instructor_transformer.js'

export default class InstructorExportsController {
  /** All instructors that the filters leave, oldest account first. */
  async show(ctx: HttpContext) {
    const query = whoTeaches()
    narrow(query, parseList(ctx.request.qs(), instructorList), instructorList)
    const columns = Object.keys(listedInstructorMembers)
    sendCsv(ctx, 'instructors.csv', csvExport(cells(query), columns))
  }
}

type Row = Omit<ListedInstructorRow, 'missing'> & Record<string, unknown>

/** What is missing is asked for a page at once: asked for each row it took most of the time. */
async function* cells(query: ReturnType<typeof whoTeaches>) {
  for await (const rows of streamPages<Row>(query, 'u.id')) {
    const missing = await missingStepsOf(rows.map(({ id }) => id))
    for (const { hidden_because: hidden, boroughs, ...row } of rows) {
      const lists = { hidden_because: hidden, boroughs, missing: missing.get(row.id) ?? [] }
      const joined = Object.entries(lists).map(([name, words]) => [name, words.join(', ')])
      yield { ...row, ...Object.fromEntries(joined) }
    }
  }
}
