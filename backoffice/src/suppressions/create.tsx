import { useCreate } from '@refinedev/core'
import type { FormEvent } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Dialog } from 'instainstru-storefront/ui/Dialog.tsx'
import { Field } from 'instainstru-storefront/ui/Field.tsx'
import { Input } from 'instainstru-storefront/ui/Input.tsx'
import { toast } from 'instainstru-storefront/ui/toasts.ts'
import type { ApiError } from '../data/problem.ts'
import { Failed } from '../table/states.tsx'
import type { Suppression } from './suppression.ts'

export function SuppressionCreate({ onClose }: { onClose: () => void }) {
  const { mutate, mutation } = useCreate<Suppression, ApiError>({
    resource: 'suppressions',
    successNotification: false,
    errorNotification: false,
  })
  const { error, isPending } = mutation

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const note = String(form.get('note')).trim()
    mutate(
      { values: { address: form.get('address'), ...(note && { note }) } },
      {
        onSuccess({ data }) {
          toast({ tone: 'positive', title: 'Gets no mail any more', detail: data.address })
          onClose()
        },
      }
    )
  }

  return (
    <Dialog title="Stop mail to an address" onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {error && !error.errors && <Failed title="Not added" error={error} />}
        <Field
          name="address"
          idPrefix="suppression"
          label="Address"
          error={error?.errors?.address?.[0]}
        >
          {(control) => <Input {...control} dense type="email" required data-autofocus />}
        </Field>
        <Field
          name="note"
          idPrefix="suppression"
          label="Note"
          required={false}
          error={error?.errors?.note?.[0]}
        >
          {(control) => <Input {...control} dense maxLength={500} />}
        </Field>
        <div className="flex justify-end gap-2">
          <Button variant="quiet" size="sm" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" size="sm" pending={isPending}>
            Stop mail
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
