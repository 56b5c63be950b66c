import { defineConfig, drivers, store } from '@adonisjs/cache'

/** Memory in front of Redis for public reads; never the truth, and silent when Redis is away. */
export default defineConfig({
  default: 'tiered',
  prefix: 'cache',
  suppressL2Errors: true,
  stores: {
    tiered: store()
      .useL1Layer(drivers.memory({ maxSize: '16mb' }))
      .useL2Layer(drivers.redis({ connectionName: 'main' })),
  },
})
