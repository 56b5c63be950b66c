import { localPath } from '@/lib/local_path.ts'
import type { Problem } from '@/lib/problem.ts'

export const STAFF_LOGIN = '/staff-login'

interface Words {
  title: string
  text: string
}

const TROUBLES: Record<string, Words> = {
  expired: {
    title: 'This link is past its time',
    text: 'Preview links live for a while only. Ask whoever gave it to you for a new one.',
  },
  revoked: {
    title: 'This link was withdrawn',
    text: 'It opens nothing any more. Ask whoever gave it to you whether there is another one.',
  },
  unknown: {
    title: 'We do not know this link',
    text: 'A piece may have been lost on the way. Copy it whole, or paste it below.',
  },
  slow: {
    title: 'Too many tries',
    text: 'So that links cannot be guessed, we look at a few only. Wait some minutes, then try again.',
  },
  away: {
    title: 'We cannot look right now',
    text: 'Something on our side is not answering. Your link is untouched; try again in a moment.',
  },
}

export const troubleOf = (key: string | null): Words | undefined =>
  key !== null && Object.hasOwn(TROUBLES, key) ? TROUBLES[key] : undefined

const BY_CODE: Record<string, string> = {
  preview_token_not_found: 'unknown',
  preview_token_expired: 'expired',
  preview_token_revoked: 'revoked',
  validation_failed: 'unknown',
}

/** Where somebody goes whose link does not open: the secret leaves the address bar on the way. */
export function staffLoginFor({ code, status }: Problem, to: string): string {
  const trouble = BY_CODE[code] ?? (status === 429 ? 'slow' : status < 500 ? 'unknown' : 'away')
  return `${STAFF_LOGIN}?${new URLSearchParams({ trouble, ...(to === '/' ? {} : { to }) })}`
}

/** The page that was asked for, of this site; never the way in itself, which would lead in a circle. */
export function wayOn(value: string | null): string {
  const path = localPath(value)
  return /^\/+(staff-login|preview-access)(?![\w-])/i.test(path) ? '/' : path
}

/** People paste the whole link as often as the token in it. */
export function tokenIn(pasted: string): string {
  return /[?&]token=([^&#\s]+)/.exec(pasted)?.[1] ?? pasted.trim()
}
