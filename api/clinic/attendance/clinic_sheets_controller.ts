import type { HttpContext } from '@adonisjs/core/http'
import { answerList } from '#api/core/simple_rest/answer_list'
import { noSuchSignUp } from '../errors.js'
import { findSheetRow, sheetList, sheetRows } from './sheet_queries.js'
import { toSheetLine } from './sheet_transformer.js'

export default class ClinicSheetsController {
  index(ctx: HttpContext) {
    return answerList(ctx, sheetList, sheetRows(), toSheetLine)
  }

  show({ params }: HttpContext) {
    return answerSignUp(params.id)
  }
}

export async function answerSignUp(id: string) {
  const row = await findSheetRow(id)
  if (!row) throw noSuchSignUp()
  return toSheetLine(row)
}
