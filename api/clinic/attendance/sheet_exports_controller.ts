import type { HttpContext } from '@adonisjs/core/http'
import { csvExport } from '#api/core/csv_export'
import { sendCsv } from '#api/core/send_csv'
import { parseList } from '#api/core/simple_rest/parse_list'
import { narrow } from '#api/core/simple_rest/run_list'
import { streamRows } from '#api/core/stream_rows'
import { sheetList, sheetRows, type SheetRow } from './sheet_queries.js'
import { toSheetLine, type SheetLine } from './sheet_transformer.js'

const COLUMNS: (keyof SheetLine)[] = [
  'starts_at',
  'name',
  'email',
  'state',
  'attendance',
  'attendance_at',
  'signed_up_at',
  'seated_at',
  'stepped_back_at',
  'reminded_at',
  'user_id',
  'clinic_date_id',
  'id',
]

export default class SheetExportsController {
  /** Everybody whom the filters leave, in the order in which they signed up. */
  async show(ctx: HttpContext) {
    const query = sheetRows()
    narrow(query, parseList(ctx.request.qs(), sheetList), sheetList)
    sendCsv(ctx, 'clinic-attendance.csv', csvExport(lines(query), COLUMNS))
  }
}

async function* lines(query: ReturnType<typeof sheetRows>) {
  for await (const row of streamRows<SheetRow & Record<string, unknown>>(query, 's.position')) {
    yield toSheetLine(row)
  }
}
