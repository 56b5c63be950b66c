import { Agent, request } from 'node:http'
import env from '#start/env'
import type { Answered } from './fault_of.js'

/** S3 of the targets: no answer takes longer. */
const LONGEST_MS = 5_000

const agent = new Agent({ keepAlive: true, maxSockets: 8 })

/**
 * One request exactly as written: no client tidies up the address, the headers or the body.
 * Rejects when no answer came in time.
 */
export function sendRaw(
  method: string,
  target: string,
  headers: Record<string, string>,
  body?: string | Buffer
): Promise<Answered> {
  const { promise, resolve, reject } = Promise.withResolvers<Answered>()
  const bytes = body === undefined ? undefined : Buffer.from(body as string, 'utf8')
  const sent = request({
    host: env.get('HOST'),
    port: env.get('PORT'),
    agent,
    method,
    signal: AbortSignal.timeout(LONGEST_MS),
    path: target,
    headers: { ...headers, ...(bytes ? { 'content-length': String(bytes.length) } : {}) },
  })
  sent.on('error', reject)
  sent.on('response', async (answer) => {
    const contentType = answer.headers['content-type'] ?? null
    const told = { status: answer.statusCode ?? 0, contentType }
    if (contentType?.startsWith('text/event-stream')) {
      answer.destroy()
      return resolve({ ...told, body: '' })
    }
    try {
      resolve({ ...told, body: Buffer.concat(await answer.toArray()).toString('utf8') })
    } catch (error) {
      reject(error)
    }
  })
  sent.end(bytes)
  return promise
}
