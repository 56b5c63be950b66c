import { useLogin } from '@refinedev/core'
import { useState } from 'react'
import { Alert } from 'instainstru-storefront/ui/Alert.tsx'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Input } from 'instainstru-storefront/ui/Input.tsx'
import { isApiError, type ApiError } from '../data/problem.ts'
import { Brand } from '../shell/brand.tsx'
import { Form } from '../shell/form.tsx'
import { FormField } from '../shell/form_field.tsx'
import { TierBar } from '../shell/tier_bar.tsx'
import type { Credentials } from './auth_provider.ts'
import { CodeFields } from './code_fields.tsx'
import { Enrolment } from './enrolment.tsx'
import { refusal } from './refusal.ts'
import { useWait } from '../shell/use_wait.ts'

export default function SignIn() {
  const { mutateAsync: signIn, isPending } = useLogin<Credentials>()
  const [error, setError] = useState<ApiError | null>(null)
  const [needsCode, setNeedsCode] = useState(false)
  const wait = useWait(error)

  async function submit(form: FormData) {
    const code = String(form.get('code') ?? '').trim()
    const answer = await signIn({
      email: String(form.get('email')).trim(),
      password: String(form.get('password')),
      ...(code && { code, trust_browser: form.has('trust_browser') }),
    })
    const failure = isApiError(answer.error) ? answer.error : null
    setNeedsCode((needed) => needed || failure?.code === 'factor_required')
    setError(failure)
  }

  const asked = error?.code === 'factor_required'
  const challenge = error?.code === 'factor_setup_required' && error.extra?.challenge
  return (
    <div className="flex min-h-dvh flex-col">
      <title>Sign in · InstaInstru back office</title>
      <TierBar />
      <main className="mx-auto grid w-full max-w-sm flex-1 content-center gap-6 p-4 pb-24">
        <Brand />
        <h1 className="display text-3xl font-semibold">Sign in</h1>
        {typeof challenge === 'string' ? (
          <Enrolment challenge={challenge} onDone={goOn} />
        ) : (
          <Form
            idPrefix="field"
            error={error}
            failed={null}
            busy={isPending}
            onSubmit={(form) => void submit(form)}
          >
            {error && !error.errors && !asked && (
              <Alert tone={wait > 0 ? 'caution' : 'danger'} role="alert">
                {refusal(error, wait)}
              </Alert>
            )}
            <FormField name="email" label="E-mail">
              {(control) => (
                <Input {...control} type="email" autoComplete="username" required autoFocus />
              )}
            </FormField>
            <FormField name="password" label="Password">
              {(control) => (
                <Input {...control} type="password" autoComplete="current-password" required />
              )}
            </FormField>
            {needsCode && <CodeFields />}
            <Button type="submit" wide pending={isPending} disabled={wait > 0}>
              Sign in
            </Button>
          </Form>
        )}
      </main>
    </div>
  )
}

/** A full load, to the page that was asked for: what was known of nobody is forgotten. */
function goOn() {
  const to = new URLSearchParams(window.location.search).get('to') ?? '/'
  const place = to.startsWith('/') ? to.replace(/^\/+/, '') : ''
  window.location.assign(`${import.meta.env.BASE_URL}${place}`)
}
