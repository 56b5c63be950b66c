import type { HttpContext } from '@adonisjs/core/http'
import { answerList } from '#api/core/simple_rest/answer_list'
import { sheetList, sheetRows } from './sheet_queries.js'
import { toSheetLine } from './sheet_transformer.js'

export default class DateSheetsController {
  index(ctx: HttpContext) {
    const ofDate = sheetRows().where('s.clinic_date_id', ctx.params.id)
    return answerList(ctx, sheetList, ofDate, toSheetLine)
  }
}
