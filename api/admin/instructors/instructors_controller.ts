import type { HttpContext } from '@adonisjs/core/http'
import { answerList } from '#api/core/simple_rest/answer_list'
import { instructorDetail } from './instructor_detail.js'
import { instructorList, listedInstructors } from './listed_instructor_queries.js'
import { toListedInstructor } from './listed_instructor_transformer.js'

export default class InstructorsController {
  index(ctx: HttpContext) {
    return answerList(ctx, instructorList, listedInstructors(), toListedInstructor)
  }

  show({ params }: HttpContext) {
    return instructorDetail(params.id)
  }
}
