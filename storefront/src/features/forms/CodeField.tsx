import { Field } from '@/components/ui/Field.tsx'
import { Input } from '@/components/ui/Input.tsx'

interface Props {
  idPrefix: string
  label: string
  kind?: 'totp' | 'backup_code'
  hint?: string
  error?: string
  autoFocus?: boolean
}

/** Six digits of an authenticator, or a backup code, written large enough to compare. */
export function CodeField({ idPrefix, label, kind = 'totp', hint, error, autoFocus }: Props) {
  return (
    <Field name="code" label={label} idPrefix={idPrefix} hint={hint} error={error} required>
      {(control) => (
        <Input
          {...control}
          autoComplete={kind === 'totp' ? 'one-time-code' : 'off'}
          inputMode={kind === 'totp' ? 'numeric' : 'text'}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={20}
          autoFocus={autoFocus}
          data-lead={autoFocus || undefined}
          className="figures min-h-13 max-w-64 text-xl tracking-[0.2em]"
        />
      )}
    </Field>
  )
}
