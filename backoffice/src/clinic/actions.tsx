import { CalendarCheck, CalendarX, Pencil } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { useRecordAction } from '../data/use_record_action.ts'
import { count } from '../format/numbers.ts'
import { inNewYork } from '../phases/new_york.ts'
import { Confirm } from '../shell/confirm.tsx'
import { isAhead, type Clinic } from './clinic.ts'
import { ClinicEdit } from './edit.tsx'

type Asked = 'edit' | 'publish' | 'cancel'

/** What can be done to a date, as far as it has come. */
export function ClinicActions({ clinic }: { clinic: Clinic }) {
  const [asked, setAsked] = useState<{ what: Asked; clinic: Clinic } | null>(null)
  const ask = (what: Asked) => () => setAsked({ what, clinic })
  const close = () => setAsked(null)
  const open = clinic.state === 'draft' || (clinic.state === 'published' && isAhead(clinic))
  if (!open) return null
  return (
    <>
      <Button variant="secondary" size="sm" onClick={ask('edit')}>
        <Pencil aria-hidden="true" className="size-4" /> Edit
      </Button>
      <Button variant="danger" size="sm" onClick={ask('cancel')}>
        <CalendarX aria-hidden="true" className="size-4" /> Cancel the clinic
      </Button>
      {clinic.state === 'draft' && (
        <Button size="sm" onClick={ask('publish')}>
          <CalendarCheck aria-hidden="true" className="size-4" /> Publish
        </Button>
      )}
      {asked?.what === 'edit' && <ClinicEdit clinic={asked.clinic} onClose={close} />}
      {asked?.what === 'publish' && <Publish clinic={asked.clinic} onClose={close} />}
      {asked?.what === 'cancel' && <Cancel clinic={asked.clinic} onClose={close} />}
    </>
  )
}

interface AskProps {
  clinic: Clinic
  onClose: () => void
}

function Publish({ clinic, onClose }: AskProps) {
  const { run, pending, error } = useRecordAction({
    resource: 'clinic-dates',
    id: clinic.id,
    action: 'publication',
    version: clinic.version,
    done: 'Published',
    name: inNewYork(clinic.starts_at),
    onDone: onClose,
  })
  return (
    <Confirm
      title="Publish this date?"
      action="Publish"
      pending={pending}
      error={error}
      onConfirm={() => run({})}
      onClose={onClose}
    >
      Instructors see it from then on and can sign up. It cannot become a draft again.
    </Confirm>
  )
}

function Cancel({ clinic, onClose }: AskProps) {
  const { run, pending, error } = useRecordAction({
    resource: 'clinic-dates',
    id: clinic.id,
    action: 'cancellation',
    version: clinic.version,
    done: 'Cancelled',
    name: inNewYork(clinic.starts_at),
    onDone: onClose,
  })
  const people = clinic.seated + clinic.waiting
  return (
    <Confirm
      title="Cancel this clinic?"
      action="Cancel the clinic"
      word="cancel"
      needsReason
      pending={pending}
      error={error}
      onConfirm={(reason) => run({ reason })}
      onClose={onClose}
    >
      {people > 0
        ? `${count(people, 'person')} signed up and will get a mail with your reason, word for word.`
        : 'Nobody has signed up, so nobody is told.'}{' '}
      It cannot be taken back.
    </Confirm>
  )
}
