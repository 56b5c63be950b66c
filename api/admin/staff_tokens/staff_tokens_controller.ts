import type { HttpContext } from '@adonisjs/core/http'
import { toApiToken } from '#api/accounts/tokens/api_token_transformer'
import { answerList } from '#api/core/simple_rest/answer_list'
import { staffTokenList, staffTokenQuery, type StaffTokenRow } from './staff_token_queries.js'

const toStaffToken = (row: StaffTokenRow) => ({
  ...toApiToken(row),
  user_id: row.user_id,
  owner_name: row.owner_name,
  owner_email: row.owner_email,
})

export default class StaffTokensController {
  index(ctx: HttpContext) {
    return answerList(ctx, staffTokenList, staffTokenQuery(), toStaffToken)
  }
}
