import type { HttpContext } from '@adonisjs/core/http'
import { foundingList, foundingQuery } from '#api/beta/grants/founding_queries'
import { answerList } from '#api/core/simple_rest/answer_list'
import { toFoundingMember } from './founding_transformer.js'

export default class FoundingMembersController {
  index(ctx: HttpContext) {
    return answerList(ctx, foundingList, foundingQuery(), toFoundingMember)
  }
}
