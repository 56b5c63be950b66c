import type { HttpContext } from '@adonisjs/core/http'
import encryption from '@adonisjs/core/services/encryption'
import type { NextFn } from '@adonisjs/core/types/http'
import { actorOf } from '#api/core/actor_of'
import { wallClock } from '#api/core/clock'
import { Refusal, unprocessable } from '#api/core/errors'
import {
  extendLock,
  findAnswer,
  releaseKey,
  storeAnswer,
  takeKey,
  type IdempotencyScope,
} from './idempotency_repository.js'
import { requestHash } from './request_hash.js'

const LOCK_SECONDS = 60
const SEAL = 'idempotent-answer'
const UNSAFE = ['POST', 'PUT', 'PATCH', 'DELETE']
const REPLAYED_HEADERS = ['content-type', 'location', 'etag', 'x-total-count']

/**
 * `Idempotency-Key`: same key and body, same answer; another body 422; still in flight
 * 409, free again 60 s after its owner died. Scoped to person and route, so guests have none. Runs
 * behind the guard and the rate limit (`access.ts`).
 */
export async function idempotent(ctx: HttpContext, next: NextFn): Promise<void> {
  const { request } = ctx
  const key = request.header('idempotency-key')
  if (!key || !UNSAFE.includes(request.method())) return next()
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw unprocessable('Idempotency-Key', 'format', 'A key is 1 to 200 visible characters.')
  }
  const { userId, permissions } = actorOf(ctx)
  const scope = { actorId: userId, route: `${request.method()} ${ctx.route!.pattern}`, key }
  const hash = await requestHash(ctx, permissions)

  if (await takeKey(scope, hash, wallClock.now(), LOCK_SECONDS)) return answer(scope, ctx, next)
  return replay(scope, hash, ctx)
}

async function answer(scope: IdempotencyScope, ctx: HttpContext, next: NextFn) {
  const beat = setInterval(() => {
    void extendLock(scope, wallClock.now().plus({ seconds: LOCK_SECONDS })).catch(() => {})
  }, 20_000)
  try {
    await next()
  } finally {
    clearInterval(beat)
  }
  const { response } = ctx
  if (response.hasStream || isWorthRetrying(response.getStatus())) return releaseKey(scope)
  const headers = Object.fromEntries(
    REPLAYED_HEADERS.flatMap((name) => {
      const value = response.getHeader(name)
      return value === undefined ? [] : [[name, String(value)]]
    })
  )
  const content = response.getBody()
  const body = typeof content === 'string' ? content : JSON.stringify(content ?? null)
  // Sealed, since an answer may hold what is shown once: a new token, a generated code.
  const sealed = encryption.encrypt(body, { purpose: SEAL })
  await storeAnswer(scope, { status: response.getStatus(), headers, body: sealed })
}

/** Answers that say nothing final about the request itself are not kept. */
const isWorthRetrying = (status: number) => status >= 500 || [401, 403, 408, 429].includes(status)

async function replay(scope: IdempotencyScope, hash: string, { response }: HttpContext) {
  const stored = await findAnswer(scope)
  if (stored && stored.request_hash !== hash) {
    throw unprocessable(
      'Idempotency-Key',
      'same_request',
      'This key was used for another request. Use a new key for a new request.'
    )
  }
  if (!stored || stored.status === null) {
    throw new Refusal(409, 'in_flight', {
      detail: 'The first request with this key has not been answered yet.',
      retryAfterSeconds: 2,
    })
  }
  for (const [name, value] of Object.entries(stored.headers ?? {})) response.header(name, value)
  response.header('idempotency-replayed', 'true').status(stored.status)
  if (stored.status === 204) return response.send(null)
  if (!response.getHeader('content-type'))
    response.header('content-type', 'application/json; charset=utf-8')
  return response.send(encryption.decrypt<string>(stored.body!, SEAL))
}
