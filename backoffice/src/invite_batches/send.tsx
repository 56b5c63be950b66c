import { useState } from 'react'
import { Link } from 'react-router'
import { Checkbox } from 'instainstru-storefront/ui/Checkbox.tsx'
import type { ApiError } from '../data/problem.ts'
import { useRecordAction } from '../data/use_record_action.ts'
import { count, whole } from '../format/numbers.ts'
import { Confirm } from '../shell/confirm.tsx'
import type { Batch } from './batch.ts'
import { FirstMail } from './first_mail.tsx'

/** The last look before mails leave: how many, to whom not, and what they will read. */
export function SendBatch({ batch, onClose }: { batch: Batch; onClose: () => void }) {
  const [force, setForce] = useState(false)
  const { run, pending, error } = useRecordAction({
    resource: 'invite-batches',
    id: batch.id,
    action: 'send',
    done: 'On its way',
    name: batch.file_name,
    onDone: onClose,
  })
  const willSend = batch.counts.will_send ?? 0
  const left = (batch.counts.total ?? 0) - willSend
  const known = error?.code === 'already_sent' ? error : null
  return (
    <Confirm
      title={`Send ${count(willSend, 'invite')}?`}
      action={`Send ${count(willSend, 'invite')}`}
      pending={pending}
      error={error}
      onConfirm={() => run(force ? { force } : {})}
      onClose={onClose}
    >
      <div className="grid gap-4">
        <p>
          <strong className="figures">{whole(willSend)}</strong>{' '}
          {willSend === 1 ? 'person gets' : 'people get'} one e-mail each.{' '}
          {left > 0 && `${count(left, 'line')} of the file ${left === 1 ? 'is' : 'are'} left out. `}
          Each line is judged once more now: who was invited meanwhile gets nothing.
        </p>
        {known && <SendAnyway error={known} force={force} onForce={setForce} />}
        <div
          role="group"
          aria-label="The mail"
          tabIndex={0}
          className="max-h-[45dvh] overflow-y-auto rounded-md border border-line p-3"
        >
          <FirstMail batchId={batch.id} />
        </div>
      </div>
    </Confirm>
  )
}

interface SendAnywayProps {
  error: ApiError
  force: boolean
  onForce: (force: boolean) => void
}

function SendAnyway({ error, force, onForce }: SendAnywayProps) {
  return (
    <div className="grid gap-2">
      <label className="flex cursor-pointer items-center gap-2.5">
        <Checkbox checked={force} onChange={(event) => onForce(event.target.checked)} />
        Send it all the same, to whom nothing has been sent
      </label>
      {typeof error.extra?.batch_id === 'string' && (
        <Link to={`/invite-batches/${error.extra.batch_id}`} className="text-accent underline">
          See the batch that sent it
        </Link>
      )}
    </div>
  )
}
