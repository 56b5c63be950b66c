import { Ban, HelpCircle, Pause, Play, RotateCcw, Send } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { useRecordAction } from '../data/use_record_action.ts'
import { count } from '../format/numbers.ts'
import { Cancel } from './cancel.tsx'
import type { Batch } from './batch.ts'
import { Downloads } from './downloads.tsx'
import { Resolve } from './resolve.tsx'
import { Retry } from './retry.tsx'
import { SendBatch } from './send.tsx'

type Question = 'send' | 'cancel' | 'retry' | 'resolve'

/** What can be done with the batch as it stands; what cannot is not there. */
export function BatchActions({ batch }: { batch: Batch }) {
  const [asked, setAsked] = useState<Question | null>(null)
  const close = () => setAsked(null)
  const { state, counts } = batch
  const failed = counts.failed ?? 0
  const unknown = counts.unknown ?? 0
  const willSend = counts.will_send ?? 0
  return (
    <>
      {state === 'ready' && willSend > 0 && (
        <Act icon={<Send />} variant="primary" onPress={() => setAsked('send')}>
          Send {count(willSend, 'invite')}
        </Act>
      )}
      {state === 'sending' && <Steer batch={batch} action="pause" />}
      {state === 'paused' && <Steer batch={batch} action="resume" />}
      {failed > 0 && ['sending', 'done'].includes(state) && (
        <Act icon={<RotateCcw />} onPress={() => setAsked('retry')}>
          Retry {failed} failed
        </Act>
      )}
      {unknown > 0 && (
        <Act icon={<HelpCircle />} onPress={() => setAsked('resolve')}>
          Resolve {unknown} unknown
        </Act>
      )}
      {['checking', 'ready', 'sending', 'paused'].includes(state) && (
        <Act icon={<Ban />} variant="danger" onPress={() => setAsked('cancel')}>
          Cancel
        </Act>
      )}
      <Downloads batch={batch} />
      {asked === 'send' && <SendBatch batch={batch} onClose={close} />}
      {asked === 'retry' && <Retry batch={batch} onClose={close} />}
      {asked === 'resolve' && <Resolve batch={batch} onClose={close} />}
      {asked === 'cancel' && <Cancel batch={batch} onClose={close} />}
    </>
  )
}

const STEERING = {
  pause: { icon: <Pause />, label: 'Pause', done: 'Paused' },
  resume: { icon: <Play />, label: 'Resume', done: 'Resumed' },
}

/** Pausing hurts nobody and can be undone, so nothing is asked first. */
function Steer({ batch, action }: { batch: Batch; action: 'pause' | 'resume' }) {
  const { icon, label, done } = STEERING[action]
  const { run, pending } = useRecordAction({
    resource: 'invite-batches',
    id: batch.id,
    action,
    done,
    name: batch.file_name,
    onDone: () => undefined,
  })
  return (
    <Act icon={icon} pending={pending} onPress={() => run({})}>
      {label}
    </Act>
  )
}

interface ActProps {
  icon: ReactNode
  variant?: 'primary' | 'secondary' | 'danger'
  pending?: boolean
  onPress: () => void
  children: ReactNode
}

function Act({ icon, variant = 'secondary', pending, onPress, children }: ActProps) {
  return (
    <Button variant={variant} size="sm" pending={pending} onClick={onPress}>
      <span aria-hidden="true" className="[&>svg]:size-4">
        {icon}
      </span>
      {children}
    </Button>
  )
}
