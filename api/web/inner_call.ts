import type { RequestListener } from 'node:http'
import inject, { type Response } from 'light-my-request'
import type { InnerAnswer, InnerCall } from '#api/web/storefront_locals'

/** As many as `fetch` follows. */
const MOST_MOVES = 20

/**
 * Asks the API of this very process without a socket between, for pages that are made here. It goes through the
 * listener that everybody's requests go through, so limits, gates and rights are the same.
 */
export function innerCall(listener: RequestListener): InnerCall {
  return async (path, headers, signal) => {
    const asked = { method: 'GET', headers, signal, remoteAddress: '127.0.0.1', validate: false }
    let url = path
    for (let moves = 0; moves <= MOST_MOVES; moves += 1) {
      const response = await inject(listener, { ...asked, url })
      const { location } = response.headers
      const leadsOn = response.statusCode >= 300 && response.statusCode < 400
      if (!leadsOn || typeof location !== 'string') return answerOf(response)
      url = location
    }
    throw new Error(`${path} leads on for ever`)
  }
}

function answerOf({ statusCode: status, headers, body }: Response): InnerAnswer {
  const get = (name: string) => headers[name.toLowerCase()]?.toString() ?? null
  const getSetCookie = () => [headers['set-cookie'] ?? []].flat().map(String)
  const json = async (): Promise<unknown> => JSON.parse(body)
  return { ok: status >= 200 && status < 300, status, headers: { get, getSetCookie }, json }
}
