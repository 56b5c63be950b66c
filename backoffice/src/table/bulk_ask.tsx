import { useState } from 'react'
import { toast } from 'instainstru-storefront/ui/toasts.ts'
import { BULK_ROWS, type BulkRow } from '../data/bulk.ts'
import { count } from '../format/numbers.ts'
import { Confirm } from '../shell/confirm.tsx'
import { BulkProgress } from './bulk_progress.tsx'
import { BulkResult } from './bulk_result.tsx'
import type { BulkAction, BulkSpec } from './bulk_spec.ts'
import { useBulk } from './use_bulk.ts'

interface BulkAskProps<Row> {
  spec: BulkSpec<Row>
  action: BulkAction<Row>
  /** Those rows it can be done to. */
  rows: Row[]
  /** How many of the ticked rows it cannot be done to. */
  left: number
  /** Told which rows are done, so that what failed can stay ticked. */
  onDone?: (ids: string[]) => void
  onClose: () => void
}

/** One act on one or many rows, then what became of each. */
export function BulkAsk<Row extends { id: string | number }>(props: BulkAskProps<Row>) {
  const { spec, action, rows, left, onDone, onClose } = props
  const [results, setResults] = useState<BulkRow[] | null>(null)
  const { run, progress, pending, error, stop } = useBulk(spec.resource, action)
  // The rows leave the list when they are done; their names are still needed.
  const [names] = useState(() => new Map(rows.map((row) => [String(row.id), spec.nameOf(row)])))
  const [ids] = useState(() => rows.map(({ id }) => String(id)))
  const Fields = action.options?.fields
  const whom = ids.length === 1 ? names.get(ids[0]!)! : count(ids.length, spec.noun)
  const title = ids.length === 1 ? action.title.one : action.title.many

  async function confirm(reason: string, form: FormData) {
    const answered = await run(ids, reason, action.options?.read(form)).catch(() => null)
    if (!answered) return
    onDone?.(answered.filter(({ ok }) => ok).map(({ id }) => id))
    if (ids.length > 1 || !answered[0]?.ok) return setResults(answered)
    toast({ tone: 'positive', title: action.done, detail: whom })
    onClose()
  }

  if (results) {
    return (
      <BulkResult
        rows={results}
        noun={spec.noun}
        nameOf={(id) => names.get(id) ?? id}
        onClose={onClose}
      />
    )
  }
  if (progress && progress.total > BULK_ROWS)
    return <BulkProgress title={`${action.label}…`} {...progress} onStop={stop} />
  return (
    <Confirm
      title={title}
      word={action.word}
      needsReason={action.needsReason}
      action={action.label}
      pending={pending}
      error={error}
      onConfirm={(reason, form) => void confirm(reason, form)}
      onClose={onClose}
    >
      {action.effect(whom)}
      {left > 0 && ` ${count(left, 'ticked row')} left out: ${action.whyNot}.`}
      {Fields && (
        <div className="mt-4">
          <Fields />
        </div>
      )}
    </Confirm>
  )
}
