import { useRecordAction } from '../data/use_record_action.ts'
import { count } from '../format/numbers.ts'
import { Confirm } from '../shell/confirm.tsx'
import type { Batch } from './batch.ts'

export function Cancel({ batch, onClose }: { batch: Batch; onClose: () => void }) {
  const { run, pending, error } = useRecordAction({
    resource: 'invite-batches',
    id: batch.id,
    action: 'cancel',
    done: 'Cancelled',
    name: batch.file_name,
    onDone: onClose,
  })
  const waiting = (batch.counts.queued ?? 0) + (batch.counts.sending ?? 0)
  return (
    <Confirm
      title="Cancel this batch?"
      action="Cancel the batch"
      word="cancel"
      needsReason
      pending={pending}
      error={error}
      onConfirm={(reason) => run({ reason })}
      onClose={onClose}
    >
      {batch.state === 'ready' || batch.state === 'checking'
        ? 'Nothing of it has been sent, and nothing will be.'
        : `${count(waiting, 'invite')} waiting to leave will never leave. What has left cannot be called back.`}{' '}
      A cancelled batch cannot be taken up again; the same file can be uploaded anew.
    </Confirm>
  )
}
