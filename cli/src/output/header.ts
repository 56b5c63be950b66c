import type { Api } from '../api/client.ts'
import type { Health } from '../api/types.ts'
import { paint } from './paint.ts'
import { tierBadge } from './tier.ts'

const PATIENCE_MS = 2000

/** Says on stderr which house this is. Silent when it cannot be known: the command itself tells why. */
export async function showHeader(api: Api): Promise<void> {
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const asked = api.get<Health>('/health', { doing: 'ask for its health', signedIn: false, signal })
  const health = await asked.catch(() => null)
  if (!health?.tier) return
  const colours = paint(process.stderr)
  process.stderr.write(
    `${tierBadge(colours, health.tier)} ${colours.dim(`${api.url} · ${health.phase}`)}\n`
  )
}
