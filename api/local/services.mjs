import { ensureDatabase } from './database.mjs'
import { explain, reportOnStderr, say, step } from './output.mjs'
import { acquire, release } from './pair.mjs'

// node api/local/services.mjs up int     start a warm pair and print the lines a shell can eval
// node api/local/services.mjs down int   end it
const [verb, tier = 'int'] = process.argv.slice(2)

async function up() {
  await step('services', async (tell) => {
    const { databaseUrl, redisUrl, detail, isPrivate } = await acquire(tier, {
      keepWarm: true,
      tell,
    })
    if (isPrivate) await ensureDatabase(databaseUrl)
    process.stdout.write(`export DATABASE_URL=${databaseUrl}\nexport REDIS_URL=${redisUrl}\n`)
    return detail
  })
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
