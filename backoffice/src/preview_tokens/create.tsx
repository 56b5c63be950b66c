import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { Dialog } from 'instainstru-storefront/ui/Dialog.tsx'
import { Input } from 'instainstru-storefront/ui/Input.tsx'
import { Select } from 'instainstru-storefront/ui/Select.tsx'
import { useBetaCreate } from '../beta/use_create.ts'
import { Form } from '../shell/form.tsx'
import { FormButtons } from '../shell/form_buttons.tsx'
import { FormField } from '../shell/form_field.tsx'
import { NewLink } from './new_link.tsx'
import type { NewPreviewToken } from './token.ts'

const DAY = 86_400_000
const LENGTHS = [1, 7, 30, 90, 180]
const USUAL = 30

/** A link for one person or one round of people; its secret is seen here and never again. */
export default function PreviewTokenCreate() {
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const [made, setMade] = useState<NewPreviewToken>()
  const { run, pending, error } = useBetaCreate<NewPreviewToken>('preview-tokens', setMade)
  const close = () => void navigate('/beta/preview')
  const replaces = params.get('replaces')

  if (made) return <NewLink made={made} replaces={replaces} onClose={close} />
  return (
    <Dialog title={replaces ? 'Rotate this link' : 'Make a preview link'} onClose={close}>
      {replaces && (
        <p className="text-sm">
          A new link takes its place. The old one works until you revoke it, so that nobody is put
          out meanwhile.
        </p>
      )}
      <Form
        idPrefix="preview"
        error={error}
        failed="No link was made"
        busy={pending}
        onSubmit={(form) => run(read(form))}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField name="name" label="Name" hint="For whom, or what for.">
            {(control) => (
              <Input
                {...control}
                dense
                required
                data-autofocus
                maxLength={100}
                defaultValue={params.get('name') ?? ''}
              />
            )}
          </FormField>
          <FormField name="expires_at" label="Works for">
            {(control) => (
              <Select {...control} dense defaultValue={String(USUAL)}>
                {LENGTHS.map((days) => (
                  <option key={days} value={days}>
                    {days === 1 ? '1 day' : `${days} days`}
                  </option>
                ))}
              </Select>
            )}
          </FormField>
        </div>
        <FormButtons submit="Make the link" pending={pending} onCancel={close} />
      </Form>
    </Dialog>
  )
}

/** A minute less than the whole days, since the most that is granted is counted exactly. */
function read(form: FormData): object {
  const until = Date.now() + Number(form.get('expires_at')) * DAY - 60_000
  return { name: form.get('name'), expires_at: new Date(until).toISOString() }
}
