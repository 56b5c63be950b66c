import limiter from '@adonisjs/limiter/services/main'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { Refusal } from '#api/core/errors'
import { setting } from '#api/core/settings/settings'
import { BUCKETS, type BucketName } from './buckets.js'

/** Takes one from a bucket, answers 429 with `Retry-After` when it is empty. */
export async function rateLimit(name: BucketName, ctx: HttpContext, next: NextFn): Promise<void> {
  const perMinute = setting(BUCKETS[name].perMinute)
  const key = `${name}:${ctx.actor?.userId ?? ctx.request.ip()}`
  const taken = await take(name, key, perMinute)
  if (taken) {
    const resetSeconds = Math.ceil(taken.availableIn || 0)
    ctx.response.header('ratelimit-limit', String(perMinute))
    ctx.response.header('ratelimit-remaining', String(Math.max(0, taken.remaining)))
    ctx.response.header('ratelimit-reset', String(resetSeconds))
    if (taken.refused) {
      throw new Refusal(429, 'rate_limited', {
        detail: `Too many requests. Try again in ${resetSeconds} s.`,
        retryAfterSeconds: resetSeconds,
      })
    }
  }
  return next()
}

async function take(name: BucketName, key: string, perMinute: number) {
  try {
    return await consume('redis', key, perMinute)
  } catch {
    const { withoutRedis } = BUCKETS[name]
    if (withoutRedis === 'open') return null
    if (withoutRedis === 'memory') return consume('memory', key, perMinute)
    throw new Refusal(503, 'limiter_away', {
      detail: 'This cannot be done right now. Try again in a moment.',
      retryAfterSeconds: 5,
    })
  }
}

async function consume(store: 'redis' | 'memory', key: string, requests: number) {
  const bucket = limiter.use(store, { requests, duration: '1 min' })
  const state = await bucket.increment(key)
  return {
    ...state,
    remaining: state.remaining,
    availableIn: state.availableIn,
    refused: state.consumed > requests,
  }
}
