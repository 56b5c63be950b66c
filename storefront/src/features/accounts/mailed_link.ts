import type { Failure } from '@/features/forms/failure.ts'
import type { Problem } from '@/lib/problem.ts'

/** A page behind a mailed link: a form, or why the link leads nowhere. */
export interface LinkPage {
  status: number
  token: string
  dead?: 'expired' | 'unknown'
  failure?: Failure
}

/** Looking at a link does not use it up: only the form behind it does. */
export function openLink(query: URLSearchParams): LinkPage {
  const token = query.get('token') ?? ''
  return { status: 200, token, ...(token ? {} : { dead: 'unknown' }) }
}

export function deadBy({ code }: Problem): LinkPage['dead'] {
  if (code === 'token_expired') return 'expired'
  return code === 'token_not_found' ? 'unknown' : undefined
}
