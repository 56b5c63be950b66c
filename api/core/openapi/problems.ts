import { problemsAtGates } from '#api/core/gates'
import { explainProblems } from '#api/core/problem_words'
import type { Schema } from './document.js'
import { isUnsafe, type DescribedRoute } from './described_route.js'

/** RFC 9457 with our additions; a refusal may carry further members of its own. */
export const problemSchema: Schema = {
  title: 'Problem',
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'request_id'],
  properties: {
    type: { type: 'string', description: 'Where the code is explained' },
    title: { type: 'string', description: 'The name of the status' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: { type: 'string', description: 'What happened, for a person' },
    code: { type: 'string', description: 'What happened, for a program' },
    request_id: { type: 'string', description: 'To quote when asking for help' },
    errors: {
      type: 'array',
      description: 'For 422: what is wrong with which field',
      items: {
        type: 'object',
        required: ['field', 'rule', 'message'],
        properties: {
          field: { type: 'string' },
          rule: { type: 'string' },
          message: { type: 'string' },
        },
        additionalProperties: false,
      },
    },
  },
}

explainProblems({
  bad_filter: 'A filter has a value that its field cannot have.',
  bad_request: 'The request cannot be read: broken JSON, a broken address.',
  body_too_large: 'The body is larger than this route takes.',
  changed_meanwhile:
    'What you saw has changed since; `current` is how it is now. Look again, then send `If-Match` anew.',
  database_away: 'The database cannot be reached. Try again after `Retry-After` seconds.',
  file_too_large: 'The file is larger than is read here; `detail` says how large it may be.',
  foreign_origin: 'A request with cookies came from a page that is not ours.',
  headers_too_large: 'The headers of the request are larger than is read here.',
  in_flight: 'The first request with this `Idempotency-Key` has not been answered yet.',
  internal: 'Something went wrong on our side. Quote the request id when you ask for help.',
  invalid: 'Fields are missing, unknown or wrong; `errors` names each with its rule.',
  limiter_away: 'This needs a rate limit, and nothing can count at present.',
  missing_permission: 'You, or the token you use, lack the permission that the route asks for.',
  not_found: 'There is nothing here, or nothing that you may see.',
  rate_limited: 'Too many requests. Try again after `Retry-After` seconds.',
  request_timeout:
    'The request did not come to its end within two minutes, or its head within 20 s.',
  token_expired: 'The access token, or the link, is past its time. Renew it.',
  token_invalid:
    'The token is not one of ours, was altered, revoked, or its owner may not come in.',
  token_not_found: 'The link is not one of ours, or was cut off on its way.',
  unsupported_body: 'The body is compressed, or of a kind or encoding that is not read here.',
  unauthenticated: 'Sign in first, or send a token.',
  unknown_filter: 'The list has no such field, or knows no such operator.',
  version_required:
    'This is changed by who has seen it: send the `ETag` of what you read as `If-Match`, or `*` for any.',
})

/** Every code this route may answer, with its status: its own and those of what stands before it. */
export function problemsOf(route: DescribedRoute): Record<string, number> {
  const { rule, pattern, description } = route
  const { body, query, multipart, list, ignoresToken } = description
  return {
    bad_request: 400,
    ...(list ? { unknown_filter: 400, bad_filter: 400 } : {}),
    ...(ignoresToken ? {} : { token_expired: 401, token_invalid: 401 }),
    ...(rule === 'public' ? {} : { unauthenticated: 401 }),
    ...(typeof rule === 'object' ? { missing_permission: 403 } : {}),
    ...(pattern.startsWith('/api/admin') ? { staff_only: 403 } : {}),
    ...(pattern.includes(':') ? { not_found: 404 } : {}),
    ...(body || query || multipart ? { invalid: 422 } : {}),
    ...(isUnsafe(route) ? { foreign_origin: 403, body_too_large: 413 } : {}),
    unsupported_body: 415,
    ...(takesKey(route) ? { in_flight: 409, invalid: 422 } : {}),
    rate_limited: 429,
    internal: 500,
    database_away: 503,
    ...problemsAtGates(pattern),
    ...description.problems,
  }
}

/** Whether `Idempotency-Key` means something here: keys belong to a person. */
export const takesKey = (route: DescribedRoute) => isUnsafe(route) && route.rule !== 'public'
