import { useCreate } from '@refinedev/core'
import type { FormEvent } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Dialog } from 'instainstru-storefront/ui/Dialog.tsx'
import { toast } from 'instainstru-storefront/ui/toasts.ts'
import type { ApiError } from '../data/problem.ts'
import { Failed } from '../table/states.tsx'
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

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    mutate(
      { values: readOptions(new FormData(event.currentTarget)) },
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
      <form onSubmit={submit} className="grid gap-4">
        {error && !error.errors && <Failed title="Not invited" error={error} />}
        <CreateFields errors={error?.errors ?? {}} />
        <div className="flex justify-end gap-2">
          <Button variant="quiet" size="sm" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" size="sm" pending={isPending}>
            Send the invite
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
