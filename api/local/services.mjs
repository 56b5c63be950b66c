import { ensureDatabase } from './database.mjs'
import { explain, reportOnStderr, say, step } from './output.mjs'
import { acquire, release } from './pair.mjs'

// node api/local/services.mjs up int     start a warm pair and print the lines a shell can eval
// node api/local/services.mjs down int   end it
const [verb, tier = 'int'] = process.argv.slice(2)

async function up() {
  let services
  await step('services', async (tell) => {
    services = await acquire(tier, { keepWarm: true, tell })
    return services.detail
  })
  if (!services) return
  if (services.isPrivate) await ensureDatabase(services.databaseUrl)
  process.stdout.write(
    `export DATABASE_URL=${services.databaseUrl}\nexport REDIS_URL=${services.redisUrl}\n`
  )
}

const down = () =>
  step('services', async () =>
    (await release(tier, { coolDown: true })) ? 'stopped' : 'still used by another command'
  )

reportOnStderr()
try {
  if ((verb !== 'up' && verb !== 'down') || !/^(int|stg)$/.test(tier)) {
    say('Usage: node api/local/services.mjs up|down int|stg')
    process.exitCode = 2
  } else await (verb === 'up' ? up() : down())
} catch (error) {
  process.exitCode = explain(error)
}
