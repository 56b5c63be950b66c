import { useUpdate } from '@refinedev/core'
import { useState } from 'react'
import { Dialog } from 'instainstru-storefront/ui/Dialog.tsx'
import { toast } from 'instainstru-storefront/ui/toasts.ts'
import type { ApiError } from '../data/problem.ts'
import { Form } from '../shell/form.tsx'
import { FormButtons } from '../shell/form_buttons.tsx'
import type { Clinic } from './clinic.ts'
import { ClinicFields, readClinic } from './fields.tsx'

interface ClinicEditProps {
  clinic: Clinic
  onClose: () => void
}

/** Another time, place or number of seats; refused where somebody else changed it meanwhile. */
export function ClinicEdit({ clinic, onClose }: ClinicEditProps) {
  const [seen] = useState(clinic)
  const { mutate, mutation } = useUpdate<Clinic, ApiError>({
    resource: 'clinic-dates',
    mutationMode: 'pessimistic',
    meta: { headers: { 'If-Match': `"${seen.version}"` } },
    successNotification: false,
    errorNotification: false,
  })

  function submit(form: FormData) {
    mutate(
      { id: seen.id, values: readClinic(form) },
      {
        onSuccess() {
          toast({ tone: 'positive', title: 'Changed' })
          onClose()
        },
      }
    )
  }

  const { error, isPending } = mutation
  return (
    <Dialog title="Change this date" onClose={onClose}>
      <Form idPrefix="clinic" error={error} failed="Not changed" busy={isPending} onSubmit={submit}>
        {seen.state === 'published' && seen.seated + seen.waiting > 0 && (
          <p className="text-sm text-muted">
            Whoever signed up gets a mail about another time, length, place or link.
          </p>
        )}
        <ClinicFields clinic={seen} />
        <FormButtons submit="Save" pending={isPending} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
