import { Checkbox } from 'instainstru-storefront/ui/Checkbox.tsx'
import { Input } from 'instainstru-storefront/ui/Input.tsx'
import { FormField } from '../shell/form_field.tsx'
import { useHealth } from '../shell/health.ts'

/** What the sign-in asks besides the password where there is a second factor. */
export function CodeFields() {
  const { data: health } = useHealth()
  return (
    <>
      <FormField
        name="code"
        label="Code of your authenticator"
        hint="Six digits, or one of your backup codes."
      >
        {(control) => <Input {...control} autoComplete="one-time-code" autoFocus />}
      </FormField>
      <label className="flex min-h-6 cursor-pointer items-center gap-2.5 text-sm">
        <Checkbox name="trust_browser" /> Trust this browser for 30 days
      </label>
      {health && health.tier !== 'prod' && (
        <p className="text-sm">
          Demo account?{' '}
          <a href="/dev/codes" target="_blank" rel="noreferrer" className="text-accent underline">
            See its code
          </a>
        </p>
      )}
    </>
  )
}
