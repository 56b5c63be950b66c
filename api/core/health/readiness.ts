import { readdir } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import redis from '@adonisjs/redis/services/main'
import { listener } from '#api/core/listener/listener'
import { livingWorkers } from '#api/core/queue/heartbeat'

export interface Check {
  ok: boolean
  detail: string
}

const PATIENCE_MS = 2_000

/** Everything a request may need, each check with a time limit of its own. */
export async function readiness(): Promise<Record<string, Check>> {
  const checks = {
    database,
    redis: redisAnswers,
    migrations,
    listener: listens,
    worker: workerLives,
  }
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => [name, await guarded(check)] as const)
  )
  return Object.fromEntries(results)
}

/** Whether Redis answers in time. */
export const redisCheck = () => guarded(redisAnswers)

async function guarded(check: () => Promise<Check>): Promise<Check> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('no answer within 2 s')), PATIENCE_MS)
  try {
    return await Promise.race([check(), promise])
  } catch (error) {
    return { ok: false, detail: (error as Error).message.slice(0, 200) }
  } finally {
    clearTimeout(timer)
  }
}

async function database(): Promise<Check> {
  await db.rawQuery('SELECT 1')
  return { ok: true, detail: 'answers' }
}

async function redisAnswers(): Promise<Check> {
  await redis.ping()
  return { ok: true, detail: 'answers' }
}

async function migrations(): Promise<Check> {
  const files = await readdir(app.makePath('database/migrations'))
  const [{ applied }] = await db.from('adonis_schema').count('* as applied')
  const wanted = files.filter(
    (file) => /^\d+_.*\.[tj]s$/.test(file) && !file.endsWith('.d.ts')
  ).length
  return { ok: Number(applied) >= wanted, detail: `${applied} of ${wanted} applied` }
}

async function listens(): Promise<Check> {
  const ok = listener.healthy()
  return { ok, detail: ok ? 'hears notifications' : 'not connected' }
}

async function workerLives(): Promise<Check> {
  const workers = await livingWorkers()
  return { ok: workers > 0, detail: `${workers} alive` }
}
