import { notFound } from '#api/core/errors'
import { findListedRequest, otherRequests } from './request_queries.js'
import { toOtherRequest, toRequest } from './request_transformer.js'

/** One wish, and what else came from its mailbox. */
export async function showRequest(id: string) {
  const request = await findListedRequest(id)
  if (!request) throw notFound('There is no request with this id.')
  const others = await otherRequests(request)
  return { ...toRequest(request), others: others.map(toOtherRequest) }
}
