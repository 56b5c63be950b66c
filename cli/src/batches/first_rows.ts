import type { Api } from '../api/client.ts'
import type { Batch, BatchRow } from '../api/types.ts'
import { handled, problems, problemCount } from './verdicts.ts'

const SHOWN = 10

/** The first lines that are not sent: those with a fault, else those that need nothing. */
export async function firstRows(api: Api, batch: Batch): Promise<BatchRow[]> {
  const kinds = problemCount(batch) > 0 ? problems : handled
  const verdict = kinds.filter(({ key }) => batch.counts[key] > 0).map((kind) => kind.verdict)
  if (verdict.length === 0) return []
  const query = { verdict, _start: 0, _end: SHOWN }
  const path = `/admin/invite-batches/${encodeURIComponent(batch.id)}/rows`
  return (await api.list<BatchRow>(path, { doing: 'read the verdicts', query })).rows
}

/** The first invitations that could not be sent. */
export async function failedRows(api: Api, batch: Batch): Promise<BatchRow[]> {
  if (batch.counts.failed === 0) return []
  const query = { state: 'failed', _start: 0, _end: SHOWN }
  const path = `/admin/invite-batches/${encodeURIComponent(batch.id)}/rows`
  return (await api.list<BatchRow>(path, { doing: 'read the failed rows', query })).rows
}
