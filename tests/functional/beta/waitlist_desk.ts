import { call, OUR_ORIGIN } from '#tests/functional/accounts/calls'
import { asStaff, bodyOf, newcomer } from './desk.js'

export interface Request {
  asked_with: string | null
  id: string
  email: string
  role: string | null
  state: string
  standing: string
  times_asked: number
  declined_before: number
  close_reason: string | null
  closed_by_name: string | null
  answer_id: string | null
}

export const ask = (body: object) => call('POST', '/beta/invites/request', { body })

export async function waiting(query = ''): Promise<Request[]> {
  const path = `/invite-requests?_sort=requested_at&_order=asc&${query}`
  return bodyOf<Request[]>(await asStaff('GET', path))
}

export async function givenRequest(
  email = 'wendy@example.com',
  wish: object = {}
): Promise<Request> {
  await ask({ email, ...wish })
  const found = await waiting(`q=${encodeURIComponent(email)}&state=open`)
  return found[0]
}

export const showRequest = async (id: string) =>
  bodyOf<Request>(await asStaff('GET', `/invite-requests/${id}`))

export const signUp = (claim: { email: string; code?: string }) =>
  call('POST', '/auth/sign-up', { body: newcomer(claim), headers: { origin: OUR_ORIGIN } })

export const invite = (id: string, options = {}) =>
  asStaff('POST', `/invite-requests/${id}/invite`, options)
export const decline = (id: string, reason = 'Lives elsewhere') =>
  asStaff('POST', `/invite-requests/${id}/decline`, { reason })
