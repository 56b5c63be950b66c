import { useState } from 'react'
import { useRecordAction } from '../data/use_record_action.ts'
import { count } from '../format/numbers.ts'
import { Confirm } from '../shell/confirm.tsx'
import type { Batch } from './batch.ts'

const DECISIONS = [
  ['mark_sent', 'They arrived: mark them as sent'],
  ['send_again', 'They did not: send them again, with the same Message-ID'],
] as const
type Decision = (typeof DECISIONS)[number][0]

/** The line broke before the mail server said yes or no. Who can be asked is asked; else staff say. */
export function Resolve({ batch, onClose }: { batch: Batch; onClose: () => void }) {
  const [decision, setDecision] = useState<Decision>('mark_sent')
  const { run, pending, error } = useRecordAction({
    resource: 'invite-batches',
    id: batch.id,
    action: 'resolve',
    done: batch.can_look_up ? 'The mail server is being asked' : 'Decided',
    name: batch.file_name,
    onDone: onClose,
  })
  const mails = count(batch.counts.unknown ?? 0, 'mail')
  if (batch.can_look_up) {
    return (
      <Confirm
        title="Ask the mail server?"
        action="Ask now"
        pending={pending}
        error={error}
        onConfirm={() => run({ decision: 'look_up' })}
        onClose={onClose}
      >
        Of {mails} it is not known whether the server took it. It is asked by Message-ID; what it
        has counts as sent, what it has not is sent again. Nobody gets two.
      </Confirm>
    )
  }
  return (
    <Confirm
      title="What became of these mails?"
      action="Decide"
      needsReason
      pending={pending}
      error={error}
      onConfirm={(reason) => run({ decision, reason })}
      onClose={onClose}
    >
      <p>
        Of {mails} it is not known whether the server took it, and this server cannot be asked. Look
        at your mail provider first: a wrong guess is a mail too many or too few.
      </p>
      <fieldset className="mt-3 grid gap-1">
        <legend className="sr-only">Decision</legend>
        {DECISIONS.map(([value, label]) => (
          <label key={value} className="flex min-h-8 cursor-pointer items-center gap-2.5">
            <input
              type="radio"
              name="decision"
              className="size-4 accent-accent"
              checked={decision === value}
              onChange={() => setDecision(value)}
            />
            {label}
          </label>
        ))}
      </fieldset>
    </Confirm>
  )
}
