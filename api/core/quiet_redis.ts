import redis from '@adonisjs/redis/services/main'

/**
 * Nothing is lost while Redis is away, and whoever misses it says so once. Its client by itself would
 * log every try to reconnect, and as the end of the process.
 */
export function quietRedis(): void {
  redis.doNotLogErrors()
}
