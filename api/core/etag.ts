import type { HttpContext } from '@adonisjs/core/http'
import { Refusal } from '#api/core/errors'

/** A row's count of changes, or a name made of the state itself. */
export type Version = number | string

const written = (version: Version) => `"${version}"`

/** Says which state of a row the answer shows. */
export function tellVersion({ response }: HttpContext, version: Version): void {
  response.header('etag', written(version))
}

/**
 * Whether the change is meant for the state that is there. A request without `If-Match` means any.
 *
 * @param current what the row is now, for the answer
 * @throws Refusal 412 `changed_meanwhile`
 */
export function assertVersion(
  ifMatch: string | undefined,
  version: Version,
  current: () => Record<string, unknown>
): void {
  if (ifMatch === undefined || ifMatch === '*') return
  const named = ifMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  if (named.includes(written(version))) return
  throw new Refusal(412, 'changed_meanwhile', {
    detail: 'This was changed meanwhile, perhaps in another window. Look at it again.',
    extra: { current: current(), etag: written(version) },
  })
}

/**
 * The same where nothing is changed unseen: a request has to say which state it means, if only `*`, any.
 *
 * @param what that was seen, in words
 * @throws Refusal 428 `version_required`
 */
export function assertSeen(ifMatch: string | undefined, what: string): asserts ifMatch is string {
  if (ifMatch !== undefined) return
  throw new Refusal(428, 'version_required', {
    detail: `Send the ETag of the ${what} that was seen as If-Match, so that nobody’s change is lost.`,
  })
}

export const ifMatchHeader = {
  'If-Match': {
    description: 'The `ETag` of the state that was seen; another one by now answers 412',
    schema: { type: 'string' as const },
  },
}

/** Where it is needed: without it the answer is 428. */
export const neededIfMatch = (what: string) => ({
  'If-Match': {
    ...ifMatchHeader['If-Match'],
    description: `The \`ETag\` of the ${what} that was seen: another state by now answers 412. \`*\` says that any is meant.`,
    example: '*',
  },
})
