import { defineConfig } from '@adonisjs/redis'
import env from '#start/env'

const url = new URL(env.get('REDIS_URL'))

export default defineConfig({
  connection: 'main',
  connections: {
    main: {
      host: url.hostname,
      port: url.port || '6379',
      username: url.username || undefined,
      password: url.password || undefined,
      db: Number(url.pathname.slice(1) || 0),
      tls: url.protocol === 'rediss:' ? {} : undefined,
      // A limiter or cache that waits for a lost Redis would make the API wait with it.
      maxRetriesPerRequest: 1,
      commandTimeout: 1_000,
      retryStrategy: (times: number) => Math.min(times * 100, 2_000),
    },
  },
})

declare module '@adonisjs/redis/types' {
  interface RedisConnections {
    main: { host: string }
  }
}
