import { Archive, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { useRecordAction } from '../data/use_record_action.ts'
import { Confirm } from '../shell/confirm.tsx'
import type { Service } from './service.ts'

const RETIRE = {
  method: 'post',
  label: 'Retire',
  title: 'Retire this service?',
  done: 'Retired',
  effect: 'can no longer be found, chosen or booked anew. Lessons that are booked take place.',
} as const

const RESTORE = {
  method: 'delete',
  label: 'Offer again',
  title: 'Offer this service again?',
  done: 'Offered again',
  effect: 'can be found and chosen again, under the words it had.',
} as const

/** Takes a service out of the catalogue or puts it back, once somebody has said why. */
export function Retirement({ service }: { service: Service }) {
  const [asked, setAsked] = useState<Service | null>(null)
  const act = (asked ?? service).state === 'live' ? RETIRE : RESTORE
  const { run, pending, error } = useRecordAction({
    resource: 'services',
    id: service.id,
    action: 'retirement',
    method: act.method,
    version: asked?.version,
    done: act.done,
    name: service.name,
    onDone: () => setAsked(null),
  })
  const Icon = act === RETIRE ? Archive : RotateCcw
  return (
    <>
      <Button
        variant={act === RETIRE ? 'danger' : 'secondary'}
        size="sm"
        onClick={() => setAsked(service)}
      >
        <Icon aria-hidden="true" className="size-4" />
        {act.label}
      </Button>
      {asked && (
        <Confirm
          title={act.title}
          needsReason
          action={act.label}
          pending={pending}
          error={error}
          onConfirm={(reason) => run({ reason })}
          onClose={() => setAsked(null)}
        >
          <strong>{asked.name}</strong> {act.effect}
        </Confirm>
      )}
    </>
  )
}
