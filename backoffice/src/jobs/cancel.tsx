import { CircleStop } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { useRecordAction } from '../data/use_record_action.ts'
import { words } from '../format/numbers.ts'
import { Confirm } from '../shell/confirm.tsx'
import type { Job } from './job.ts'

/** Keeps a job from running on, with the reason on record. */
export function Cancel({ job }: { job: Job }) {
  const [asking, setAsking] = useState(false)
  const name = words(job.name)
  const { run, pending, error } = useRecordAction({
    resource: 'jobs',
    id: job.id,
    action: 'cancellation',
    done: 'Cancelled',
    name,
    onDone: () => setAsking(false),
  })
  return (
    <>
      <Button variant="danger" size="sm" onClick={() => setAsking(true)}>
        <CircleStop aria-hidden="true" className="size-4" /> Cancel the job
      </Button>
      {asking && (
        <Confirm
          title="Cancel this job?"
          needsReason
          action="Cancel the job"
          pending={pending}
          error={error}
          onConfirm={(reason) => run({ reason })}
          onClose={() => setAsking(false)}
        >
          <strong>{name}</strong> stops where it is. What it has done stays done; it can be run
          again later.
        </Confirm>
      )}
    </>
  )
}
