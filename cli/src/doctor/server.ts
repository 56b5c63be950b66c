import type { Api } from '../api/client.ts'
import type { Health, Ready } from '../api/types.ts'
import { Failure } from '../failure.ts'
import { span } from '../output/time.ts'
import { fail, ok, warn, type Check } from './check.ts'

/** Far enough apart that expiries and signatures begin to be judged differently. */
const SKEW_SECONDS = 60

/** Whether the API answers, which one it is, and whether the clocks agree. Throws when nothing answers. */
export async function checkServer(api: Api): Promise<Check[]> {
  const begun = Date.now()
  const response = await api.send('GET', '/health', {
    doing: 'ask for its health',
    signedIn: false,
  })
  const took = Date.now() - begun
  const health = (await response.json()) as Health
  return [
    ok('api', `answers in ${took} ms, version ${health.version}`),
    ok('tier', `${health.tier}, phase ${health.phase}`),
    clock(response.headers.get('date'), begun + took / 2),
    await readiness(api),
  ]
}

function clock(date: string | null, now: number): Check {
  if (!date)
    return warn(
      'clock',
      'the API did not say what time it is',
      'Nothing to do here; a proxy may have removed the Date header.'
    )
  const seconds = Math.round((now - new Date(date).getTime()) / 1000)
  if (Math.abs(seconds) <= SKEW_SECONDS)
    return ok('clock', `within ${Math.max(1, Math.abs(seconds))} s of the API`)
  const detail = `${span(Math.abs(seconds))} ${seconds > 0 ? 'ahead of' : 'behind'} the API`
  return warn('clock', detail, 'Let this machine set its clock by NTP.')
}

/** 503 is an answer here, not a failure to get one. */
async function readiness(api: Api): Promise<Check> {
  const fix = 'Look at the server: its log names the cause.'
  try {
    const ready = await api.get<Ready>('/health/ready', {
      doing: 'ask whether it is ready',
      signedIn: false,
    })
    return ok('ready', Object.keys(ready.checks).join(', '))
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const { checks = {} } = (error.body ?? {}) as Partial<Ready>
    const bad = Object.entries(checks).flatMap(([name, { ok, detail }]) =>
      ok ? [] : [`${name}: ${detail}`]
    )
    return fail('ready', bad.join(', ') || error.why, fix)
  }
}
