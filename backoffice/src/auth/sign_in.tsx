import { useLogin } from '@refinedev/core'
import { useState, type FormEvent } from 'react'
import { Alert } from 'instainstru-storefront/ui/Alert.tsx'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Field } from 'instainstru-storefront/ui/Field.tsx'
import { Input } from 'instainstru-storefront/ui/Input.tsx'
import { isApiError, type ApiError } from '../data/problem.ts'
import { Brand } from '../shell/brand.tsx'
import { TierBar } from '../shell/tier_bar.tsx'
import type { Credentials } from './auth_provider.ts'
import { refusal } from './refusal.ts'
import { useWait } from './use_wait.ts'

export default function SignIn() {
  const { mutateAsync: signIn, isPending } = useLogin<Credentials>()
  const [error, setError] = useState<ApiError | null>(null)
  const [needsCode, setNeedsCode] = useState(false)
  const wait = useWait(error)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const code = String(form.get('code') ?? '').trim()
    const answer = await signIn({
      email: String(form.get('email')).trim(),
      password: String(form.get('password')),
      ...(code && { code }),
    })
    const failure = isApiError(answer.error) ? answer.error : null
    setNeedsCode((needed) => needed || failure?.code === 'factor_required')
    setError(failure)
  }

  const asked = error?.code === 'factor_required'
  return (
    <div className="flex min-h-dvh flex-col">
      <title>Sign in · InstaInstru back office</title>
      <TierBar />
      <main className="mx-auto grid w-full max-w-sm flex-1 content-center gap-6 p-4 pb-24">
        <Brand />
        <h1 className="display text-3xl font-semibold">Sign in</h1>
        <form className="grid gap-4" onSubmit={submit} aria-busy={isPending}>
          {error && !asked && (
            <Alert tone={wait > 0 ? 'caution' : 'danger'} role="alert">
              {refusal(error, wait)}
            </Alert>
          )}
          <Field name="email" label="E-mail" error={error?.errors?.email?.[0]}>
            {(control) => (
              <Input {...control} type="email" autoComplete="username" required autoFocus />
            )}
          </Field>
          <Field name="password" label="Password" error={error?.errors?.password?.[0]}>
            {(control) => (
              <Input {...control} type="password" autoComplete="current-password" required />
            )}
          </Field>
          {needsCode && (
            <Field
              name="code"
              label="Code of your authenticator"
              hint="Six digits, or one of your backup codes."
              error={error?.errors?.code?.[0]}
            >
              {(control) => (
                <Input {...control} autoComplete="one-time-code" inputMode="numeric" autoFocus />
              )}
            </Field>
          )}
          <Button type="submit" wide pending={isPending} disabled={wait > 0}>
            Sign in
          </Button>
        </form>
      </main>
    </div>
  )
}
