import type { HttpContext } from '@adonisjs/core/http'
import { notFound } from '#api/core/errors'
import { findJob } from '#api/core/queue/find_job'
import { answerList } from '#api/core/simple_rest/answer_list'
import { jobList, jobQuery } from './job_queries.js'
import { toJob } from './job_transformer.js'

export default class JobsController {
  index(ctx: HttpContext) {
    return answerList(ctx, jobList, jobQuery(), toJob)
  }

  async show({ params }: HttpContext) {
    const job = await findJob(params.id)
    if (!job) throw notFound('There is no job with this id.')
    return toJob(job)
  }
}
