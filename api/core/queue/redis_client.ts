import { createRequire } from 'node:module'

interface RedisClient {
  on(event: 'error', listener: (error: Error) => void): this
  duplicate(): RedisClient
}

/** Bee-Queue takes clients of the package it brings, of no other version. */
const ofBeeQueue = createRequire(createRequire(import.meta.url).resolve('bee-queue'))
const { createClient } = ofBeeQueue('redis') as { createClient(options: object): RedisClient }

/**
 * A connection for Bee-Queue whose errors always have a listener. Bee-Queue by itself hears only the
 * first while it connects; a Redis with a password that is away brings two, the refused log-in and the
 * refused connection, and the second would end the process.
 */
export function redisClient(url: string, onError: (error: Error) => void): RedisClient {
  const client = createClient({
    url,
    // A client that reconnects finds a Redis without our scripts (NOSCRIPT); so it never does.
    retry_strategy: () => new Error('Redis is away'),
    enable_offline_queue: false,
    // Waiting for INFO on a Redis that hangs would leave a client nobody can close.
    no_ready_check: true,
    connect_timeout: 5_000,
  })
  client.on('error', onError)
  client.duplicate = () => redisClient(url, onError)
  return client
}
