import { Input } from 'instainstru-storefront/ui/Input.tsx'
import { Form } from '../shell/form.tsx'
import { FormButtons } from '../shell/form_buttons.tsx'
import { FormField } from '../shell/form_field.tsx'
import { useOwnAct } from './own.ts'
import { ScanKey, type FactorSetup } from './scan_key.tsx'

interface ConfirmFactorProps {
  setup: FactorSetup
  refresh: string
  onCodes: (codes: string[]) => void
  onCancel: () => void
}

/** What to scan, and the first code that shows that it was. */
export function ConfirmFactor({ setup, refresh, onCodes, onCancel }: ConfirmFactorProps) {
  const { run, pending, error } = useOwnAct({
    method: 'put',
    url: '/api/auth/second-factor',
    refresh,
  })
  async function confirm(form: FormData) {
    const code = String(form.get('code')).trim()
    const answer = await run<{ backup_codes: string[] }>({ code })
    if (answer) onCodes(answer.backup_codes)
  }
  return (
    <>
      <ScanKey setup={setup} />
      <Form
        idPrefix="confirm-factor"
        error={error}
        failed="Not confirmed"
        busy={pending}
        onSubmit={(form) => void confirm(form)}
      >
        <FormField name="code" label="The code it shows">
          {(control) => (
            <Input
              {...control}
              dense
              data-autofocus
              required
              autoComplete="one-time-code"
              inputMode="numeric"
            />
          )}
        </FormField>
        <FormButtons submit="Confirm" pending={pending} onCancel={onCancel} />
      </Form>
    </>
  )
}
