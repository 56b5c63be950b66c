import { useCreate } from '@refinedev/core'
import { useLocation, useNavigate } from 'react-router'
import { Dialog } from 'instainstru-storefront/ui/Dialog.tsx'
import { toast } from 'instainstru-storefront/ui/toasts.ts'
import type { ApiError } from '../data/problem.ts'
import { Form } from '../shell/form.tsx'
import { FormButtons } from '../shell/form_buttons.tsx'
import { CreateFields } from './create_fields.tsx'
import type { Invite } from './invite.ts'
import { readOptions } from './option_fields.tsx'

/** One invite for one person. */
export default function InviteCreate() {
  const navigate = useNavigate()
  const { search } = useLocation()
  const { mutate, mutation } = useCreate<Invite, ApiError>({
    resource: 'invites',
    successNotification: false,
    errorNotification: false,
  })
  const close = () => void navigate({ pathname: '/invites', search })

  function submit(form: FormData) {
    mutate(
      { values: readOptions(form) },
      {
        onSuccess({ data }) {
          toast({ tone: 'positive', title: 'Invited', detail: data.email ?? undefined })
          close()
        },
      }
    )
  }

  const { error, isPending } = mutation
  return (
    <Dialog title="Invite somebody" onClose={close}>
      <Form idPrefix="invite" error={error} failed="Not invited" busy={isPending} onSubmit={submit}>
        <CreateFields />
        <FormButtons submit="Send the invite" pending={isPending} onCancel={close} />
      </Form>
    </Dialog>
  )
}
