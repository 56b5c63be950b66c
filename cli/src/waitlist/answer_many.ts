import type { Api } from '../api/client.ts'
import type { Outcome } from '../api/types.ts'
import type { Resolved } from '../invites/resolve_invites.ts'

/** As many ids as the API takes at once. */
const CHUNK = 100

/** Answers many requests alike; each says what became of it. */
export async function answerMany(
  api: Api,
  { ids, missing }: Resolved,
  answer: Record<string, unknown>
): Promise<Outcome[]> {
  const rows: Outcome[] = []
  for (let from = 0; from < ids.length; from += CHUNK) {
    const body = { ...answer, ids: ids.slice(from, from + CHUNK) }
    const doing = `${String(answer.action)} those who wait`
    rows.push(...(await api.post<Outcome[]>('/admin/invite-requests/bulk', { doing, body })))
  }
  return [...rows, ...missing.map(notWaiting)]
}

const notWaiting = (id: string): Outcome => ({
  id,
  ok: false,
  error: { code: 'not_found', detail: 'does not wait for an invitation' },
})
