import { usePermissions } from '@refinedev/core'
import { useState } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Checkbox } from 'instainstru-storefront/ui/Checkbox.tsx'
import { Dialog } from 'instainstru-storefront/ui/Dialog.tsx'
import { Input } from 'instainstru-storefront/ui/Input.tsx'
import { words } from '../format/numbers.ts'
import { Form } from '../shell/form.tsx'
import { FormButtons } from '../shell/form_buttons.tsx'
import { FormField } from '../shell/form_field.tsx'
import { CopyButton } from '../table/copy_button.tsx'
import { useOwnAct } from './own.ts'

const MOST_DAYS = 90

/** A new token: what it is called, what it may do, for how long; its secret is shown this once. */
export function MakeToken({ url, onClose }: { url: string; onClose: () => void }) {
  const { data: permissions = [] } = usePermissions<string[]>({})
  const [secret, setSecret] = useState<string | null>(null)
  const { run, pending, error } = useOwnAct({ method: 'post', url, refresh: url })
  async function make(form: FormData) {
    const answer = await run<{ token: string }>({
      name: form.get('name'),
      scopes: form.getAll('scopes'),
      expires_in_days: Number(form.get('expires_in_days')),
    })
    if (answer) setSecret(answer.token)
  }
  if (secret) return <Secret secret={secret} onClose={onClose} />
  return (
    <Dialog title="New API token" onClose={onClose}>
      <Form
        idPrefix="token"
        error={error}
        failed="Not made"
        busy={pending}
        onSubmit={(form) => void make(form)}
      >
        <FormField name="name" label="Name" hint="What it is for.">
          {(control) => <Input {...control} dense data-autofocus required maxLength={80} />}
        </FormField>
        <FormField name="expires_in_days" label="Days it works">
          {(control) => (
            <Input
              {...control}
              dense
              type="number"
              required
              min={1}
              max={MOST_DAYS}
              defaultValue={MOST_DAYS}
            />
          )}
        </FormField>
        <fieldset className="grid gap-2">
          <legend className="pb-1 text-sm font-medium">May</legend>
          <div
            tabIndex={0}
            role="group"
            aria-label="Permissions"
            className="grid max-h-52 gap-1 overflow-y-auto rounded-md border border-line p-3"
          >
            {permissions.map((permission) => (
              <label key={permission} className="flex min-h-7 items-center gap-2 text-sm">
                <Checkbox name="scopes" value={permission} /> {words(permission)}
              </label>
            ))}
          </div>
        </fieldset>
        <FormButtons submit="Make the token" pending={pending} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}

function Secret({ secret, onClose }: { secret: string; onClose: () => void }) {
  return (
    <Dialog title="Your new token" onClose={onClose}>
      <p className="text-sm">Copy it now; it is shown only this once.</p>
      <p className="flex items-start gap-1 rounded-md bg-sunken p-3 text-sm">
        <code className="min-w-0 flex-1 break-all select-all">{secret}</code>
        <CopyButton text={secret} />
      </p>
      <div className="flex justify-end">
        <Button size="sm" data-autofocus onClick={onClose}>
          I have copied it
        </Button>
      </div>
    </Dialog>
  )
}
