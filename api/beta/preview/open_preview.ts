import { hashOfToken } from '#api/accounts/token_hash'
import { wallClock } from '#api/core/clock'
import { Refusal } from '#api/core/errors'
import {
  findPreviewTokenByHash,
  logUse,
  type Browser,
  type PreviewTokenRow,
} from './preview_token_repository.js'

/** The token behind a link that somebody opened; 404 for none of ours, 410 where it is over. */
export async function openPreview(secret: string, browser: Browser): Promise<PreviewTokenRow> {
  const token = await findPreviewTokenByHash(hashOfToken(secret))
  if (!token) throw refusal(404, 'preview_token_not_found', 'This preview link is not one of ours.')
  const now = wallClock.now()
  const over = token.revoked_at ? 'revoked' : token.expires_at <= now.toJSDate() ? 'expired' : null
  await logUse(token.id, over ? 'refused' : 'opened', browser, now)
  if (over) throw refusal(410, `preview_token_${over}`, OVER[over])
  return token
}

const OVER = {
  revoked: 'This preview link was withdrawn.',
  expired: 'This preview link is past its time.',
}

const refusal = (status: number, code: string, detail: string) =>
  new Refusal(status, code, { detail })
