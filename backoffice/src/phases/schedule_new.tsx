import { useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { Dialog } from 'instainstru-storefront/ui/Dialog.tsx'
import { Textarea } from 'instainstru-storefront/ui/Input.tsx'
import { toast } from 'instainstru-storefront/ui/toasts.ts'
import { useBetaCreate } from '../beta/use_create.ts'
import { Form } from '../shell/form.tsx'
import { FormButtons } from '../shell/form_buttons.tsx'
import { FormField } from '../shell/form_field.tsx'
import { instantsOf, inNewYork } from './new_york.ts'
import type { Schedule } from './phase.ts'
import { phaseName } from './phase_words.ts'
import { targetFrom, wishFrom } from './target.ts'
import { TargetFields } from './target_fields.tsx'
import { WhenFields } from './when_fields.tsx'

/** A switch for later. */
export default function ScheduleNew() {
  const navigate = useNavigate()
  const { search } = useLocation()
  const [target, setTarget] = useState(() => targetFrom(new URLSearchParams()))
  const [when, setWhen] = useState({ day: '', time: '' })
  const close = () => void navigate({ pathname: '/beta/schedule', search })
  const { run, pending, error } = useBetaCreate<Schedule>('phase-schedules', (schedule) => {
    toast({
      tone: 'positive',
      title: `${phaseName(schedule)} is scheduled`,
      detail: inNewYork(schedule.at),
    })
    close()
  })
  const wish = wishFrom(target)
  const [at] = instantsOf(when.day, when.time)

  return (
    <Dialog title="Schedule a switch" onClose={close}>
      <Form
        idPrefix="schedule"
        error={error}
        failed="Not scheduled"
        busy={pending}
        onSubmit={(form) => wish && at && run({ ...wish, at, reason: form.get('reason') })}
      >
        <TargetFields target={target} onChange={setTarget} />
        <WhenFields when={when} onChange={setWhen} />
        <FormField name="reason" label="Reason">
          {(control) => (
            <Textarea
              {...control}
              required
              minLength={3}
              maxLength={500}
              className="min-h-16 text-sm"
            />
          )}
        </FormField>
        <FormButtons submit="Schedule" pending={pending} disabled={!wish || !at} onCancel={close} />
      </Form>
    </Dialog>
  )
}
