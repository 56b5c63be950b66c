import { count } from '../format/numbers.ts'
import { Again } from '../shell/again.tsx'
import type { Batch } from './batch.ts'

export function Retry({ batch, onClose }: { batch: Batch; onClose: () => void }) {
  return (
    <Again
      resource="invite-batches"
      id={batch.id}
      action="retry"
      name={batch.file_name}
      title="Send the failed ones again?"
      verb="Send again"
      done="Queued again"
      onClose={onClose}
    >
      The mail server refused {count(batch.counts.failed ?? 0, 'invite')}. Each gets one more try.
      An address that was invited anew in the meantime is left alone.
    </Again>
  )
}
