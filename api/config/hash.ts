import { defineConfig, drivers } from '@adonisjs/core/hash'
import { argonLoads } from '#api/core/argon'
import env from '#start/env'

/** Tests keep the same algorithm with a smaller memory, or the suite would hash for minutes. */
const memory = env.get('NODE_ENV') === 'test' ? 1024 : 19_456

export default defineConfig({
  default: (await argonLoads()) ? 'argon' : 'scrypt',
  list: {
    argon: drivers.argon2({ version: 0x13, variant: 'id', iterations: 2, memory, parallelism: 1 }),
    scrypt: drivers.scrypt({
      cost: 16_384,
      blockSize: 8,
      parallelization: 1,
      maxMemory: 33_554_432,
    }),
  },
})
