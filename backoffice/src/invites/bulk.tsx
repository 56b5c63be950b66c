import { useUpdateMany } from '@refinedev/core'
import { useState } from 'react'
import type { ApiError } from '../data/problem.ts'
import { count } from '../format/numbers.ts'
import { Confirm } from '../shell/confirm.tsx'
import type { Selection } from '../table/selection.ts'
import { WHY_NOT, type BulkAction } from './bulk_rules.ts'
import { BulkResult, type BulkRow } from './bulk_result.tsx'

const TEXT: Record<BulkAction, { title: string; action: string; effect: (n: string) => string }> = {
  resend: {
    title: 'Send these invites again?',
    action: 'Send again',
    effect: (invites) => `One e-mail goes out for each of ${invites}.`,
  },
  revoke: {
    title: 'Revoke these invites?',
    action: 'Revoke',
    effect: (invites) => `The links of ${invites} stop working at once. This cannot be undone.`,
  },
}

interface BulkProps {
  action: BulkAction
  /** Those of the ticked rows it can be done to. */
  ids: string[]
  /** How many of the ticked rows it cannot be done to. */
  left: number
  selection: Selection
  onClose: () => void
}

/** One act on many invites, then what became of each. */
export function Bulk({ action, ids, left, selection, onClose }: BulkProps) {
  const [rows, setRows] = useState<BulkRow[] | null>(null)
  const { mutate, mutation } = useUpdateMany<BulkRow, ApiError>({
    resource: 'invites',
    mutationMode: 'pessimistic',
    successNotification: false,
    errorNotification: false,
  })
  const { title, action: verb, effect } = TEXT[action]
  if (rows) return <BulkResult rows={rows} onClose={onClose} />

  function confirm(reason: string) {
    const values = { action, ...(reason && { reason }) }
    mutate(
      { ids, values },
      {
        onSuccess({ data }) {
          setRows(data)
          // What failed stays ticked, so that it can be looked at or tried again.
          selection.setAll(
            data.filter(({ ok }) => ok).map(({ id }) => id),
            false
          )
        },
      }
    )
  }

  return (
    <Confirm
      title={title}
      word={action === 'revoke' ? 'revoke' : undefined}
      needsReason={action === 'revoke'}
      action={verb}
      pending={mutation.isPending}
      error={mutation.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      {effect(count(ids.length, 'invite'))}
      {left > 0 && ` ${count(left, 'ticked row')} left out: ${WHY_NOT[action]}.`}
    </Confirm>
  )
}
