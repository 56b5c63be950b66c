import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { businessClock } from '#api/core/clock'
import { notFound } from '#api/core/errors'
import { tellVersion } from '#api/core/etag'
import { eventsOf, findCheck } from '../background/check_repository.js'
import { documentsOf } from '../documents/document_repository.js'
import { findReview } from './review_queries.js'
import { toReviewDetail } from './review_transformer.js'

/** Everything staff need to decide about one instructor; `ETag` names the state of the check. */
export async function showReview(ctx: HttpContext, userId: string) {
  const [row, check, events, documents] = await Promise.all([
    findReview(userId),
    findCheck(userId),
    eventsOf(userId),
    documentsOf(userId),
  ])
  if (!row) throw notFound()
  tellVersion(ctx, check?.version ?? 0)
  const now = businessClock.now().toJSDate()
  const own = actorOf(ctx).userId === userId
  return toReviewDetail(row, { check, events, documents, own, now })
}
