import { useCreate } from '@refinedev/core'
import { useNavigate } from 'react-router'
import { Dialog } from 'instainstru-storefront/ui/Dialog.tsx'
import { toast } from 'instainstru-storefront/ui/toasts.ts'
import type { ApiError } from '../data/problem.ts'
import { Form } from '../shell/form.tsx'
import { FormButtons } from '../shell/form_buttons.tsx'
import type { Clinic } from './clinic.ts'
import { ClinicFields, readClinic } from './fields.tsx'

/** A new date, as a draft. */
export default function ClinicCreate() {
  const navigate = useNavigate()
  const { mutate, mutation } = useCreate<Clinic, ApiError>({
    resource: 'clinic-dates',
    successNotification: false,
    errorNotification: false,
  })
  const close = () => void navigate('/clinic')

  function submit(form: FormData) {
    mutate(
      { values: readClinic(form) },
      {
        onSuccess({ data }) {
          toast({ tone: 'positive', title: 'Planned', detail: 'Nobody sees it until you publish.' })
          void navigate(`/clinic/${data.id}`)
        },
      }
    )
  }

  const { error, isPending } = mutation
  return (
    <Dialog title="Plan a clinic date" onClose={close}>
      <Form idPrefix="clinic" error={error} failed="Not planned" busy={isPending} onSubmit={submit}>
        <ClinicFields />
        <FormButtons submit="Keep as a draft" pending={isPending} onCancel={close} />
      </Form>
    </Dialog>
  )
}
