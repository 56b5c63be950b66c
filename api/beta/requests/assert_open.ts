import { notFound, Refusal } from '#api/core/errors'
import type { InviteRequestRow, RequestState } from './invite_request.js'
import { findRequest } from './request_queries.js'

/** The wish, unless there is none (404) or it was answered already (409 `request_closed`). */
export async function assertOpen(id: string): Promise<InviteRequestRow> {
  const request = await findRequest(id)
  if (!request) throw notFound('There is no request with this id.')
  if (request.state !== 'open') throw requestClosed(request.state)
  return request
}

const HOW: Record<RequestState, string> = {
  open: 'Somebody else answered this request at the same moment.',
  invited: 'This person has been invited meanwhile.',
  declined: 'This request has been declined meanwhile.',
  joined: 'This person has an account meanwhile.',
}

/** `open` stands for an answer of another that this transaction cannot see. */
export const requestClosed = (state: RequestState = 'open') =>
  new Refusal(409, 'request_closed', { detail: HOW[state], extra: { state } })
