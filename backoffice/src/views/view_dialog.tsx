import { useState } from 'react'
import { Checkbox } from 'instainstru-storefront/ui/Checkbox.tsx'
import { Dialog } from 'instainstru-storefront/ui/Dialog.tsx'
import { Input } from 'instainstru-storefront/ui/Input.tsx'
import type { ApiError } from '../data/problem.ts'
import { Form } from '../shell/form.tsx'
import { FormButtons } from '../shell/form_buttons.tsx'
import { FormField } from '../shell/form_field.tsx'

const NAME_LENGTH = 60

export interface ViewWish {
  name: string
  shared: boolean
  starred: boolean
}

interface ViewDialogProps {
  title: string
  submit: string
  before: ViewWish
  /** Rejects with what the server said. */
  onSubmit: (wish: ViewWish) => Promise<unknown>
  onClose: () => void
}

/** Names a view, new or not. */
export function ViewDialog({ title, submit, before, onSubmit, onClose }: ViewDialogProps) {
  const [error, setError] = useState<ApiError | null>(null)
  const [pending, setPending] = useState(false)

  async function save(form: FormData) {
    setPending(true)
    try {
      await onSubmit({
        name: String(form.get('name')).trim(),
        shared: form.has('shared'),
        starred: form.has('starred'),
      })
      onClose()
    } catch (failure) {
      setError(failure as ApiError)
      setPending(false)
    }
  }

  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        idPrefix="view"
        error={error}
        failed="Not saved"
        busy={pending}
        onSubmit={(form) => void save(form)}
      >
        <FormField name="name" label="Name">
          {(control) => (
            <Input
              {...control}
              dense
              required
              data-autofocus
              autoComplete="off"
              maxLength={NAME_LENGTH}
              defaultValue={before.name}
            />
          )}
        </FormField>
        <Choice name="starred" on={before.starred} label="Star it: it stands beside the others" />
        <Choice name="shared" on={before.shared} label="Share it with all of staff" />
        <FormButtons submit={submit} pending={pending} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}

const Choice = ({ name, on, label }: { name: string; on: boolean; label: string }) => (
  <label className="flex min-h-6 cursor-pointer items-center gap-2.5 text-sm">
    <Checkbox name={name} defaultChecked={on} /> {label}
  </label>
)
