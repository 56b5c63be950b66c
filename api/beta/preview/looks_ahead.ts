import type { IncomingHttpHeaders } from 'node:http'
import { wallClock } from '#api/core/clock'
import { SITE_HEADER, toSite } from '#api/core/site'
import { readPreviewCookie } from './preview_cookie.js'
import { lastUseOfLiveToken, logUse } from './preview_token_repository.js'

/** Looking around is written down once in so long for each token. */
const NOTED_EVERY_MS = 60_000

/** Whether a request came to the preview host with a cookie of a token that is live at this moment. */
export async function looksAhead(
  cookie: string | undefined,
  headers: IncomingHttpHeaders
): Promise<boolean> {
  if (toSite(headers[SITE_HEADER]) !== 'preview') return false
  const id = readPreviewCookie(cookie)
  if (!id) return false
  const now = wallClock.now()
  const lastUse = await lastUseOfLiveToken(id, now)
  if (lastUse === undefined) return false
  if (now.toMillis() - (lastUse?.getTime() ?? 0) > NOTED_EVERY_MS) {
    const userAgent = headers['user-agent']?.slice(0, 300) ?? null
    await logUse(id, 'looked', { ip: null, userAgent }, now)
  }
  return true
}
