import { Input } from 'instainstru-storefront/ui/Input.tsx'
import type { ApiError } from '../data/problem.ts'
import { Form } from '../shell/form.tsx'
import { FormButtons } from '../shell/form_buttons.tsx'
import { FormField } from '../shell/form_field.tsx'

interface ProofFormProps {
  submit: string
  pending: boolean
  error: ApiError | null
  onProof: (proof: { password: string; code: string }) => void
  onCancel: () => void
}

/** Password and code, for what being signed in is not enough. */
export function ProofForm({ submit, pending, error, onProof, onCancel }: ProofFormProps) {
  return (
    <Form
      idPrefix="proof"
      error={error}
      failed="Not done"
      busy={pending}
      onSubmit={(form) =>
        onProof({ password: String(form.get('password')), code: String(form.get('code')).trim() })
      }
    >
      <FormField name="password" label="Password">
        {(control) => (
          <Input
            {...control}
            dense
            data-autofocus
            type="password"
            required
            autoComplete="current-password"
          />
        )}
      </FormField>
      <FormField name="code" label="Code" hint="Six digits, or one of your backup codes.">
        {(control) => <Input {...control} dense required autoComplete="one-time-code" />}
      </FormField>
      <FormButtons submit={submit} pending={pending} onCancel={onCancel} />
    </Form>
  )
}
