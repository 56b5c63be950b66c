import { Link } from 'react-router'
import { Json } from '../table/json.tsx'

/** What a job was given: a link where there is a page for it. */
export function WorksOn({ payload }: { payload: Record<string, unknown> }) {
  const { batch_id: batch, ...rest } = payload
  return (
    <span className="grid gap-1">
      {typeof batch === 'string' && (
        <Link to={`/invite-batches/${batch}`} className="text-accent underline">
          Batch {batch.slice(-6)}
        </Link>
      )}
      {Object.keys(rest).length > 0 && <Json value={rest} />}
      {Object.keys(payload).length === 0 && <span className="text-muted">All that is due</span>}
    </span>
  )
}
