import { Eye, EyeOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { Field } from '@/components/ui/Field.tsx'
import { Input } from '@/components/ui/Input.tsx'

interface Props {
  /** A form may ask for two. */
  name?: string
  label: string
  idPrefix: string
  autoComplete: 'new-password' | 'current-password'
  hint?: ReactNode
  error?: string
  minLength?: number
}

/** The eye needs a script and stays away without one (`live_forms.ts` shows it). */
export function PasswordField({
  name = 'password',
  label,
  idPrefix,
  hint,
  error,
  ...input
}: Props) {
  return (
    <Field name={name} label={label} idPrefix={idPrefix} hint={hint} error={error} required>
      {(control) => (
        <div className="relative">
          <Input {...control} {...input} type="password" maxLength={512} className="pr-13" />
          <button
            type="button"
            hidden
            data-reveal={control.id}
            aria-label="Show password"
            aria-pressed="false"
            className="group absolute inset-y-0 right-0 grid w-12 cursor-pointer place-items-center rounded-md text-muted hover:text-ink [&[hidden]]:hidden"
          >
            <Eye size={20} aria-hidden="true" className="group-aria-pressed:hidden" />
            <EyeOff size={20} aria-hidden="true" className="hidden group-aria-pressed:block" />
          </button>
        </div>
      )}
    </Field>
  )
}
