import { useState } from 'react'
import { Input } from 'instainstru-storefront/ui/Input.tsx'
import { Form } from '../shell/form.tsx'
import { FormButtons } from '../shell/form_buttons.tsx'
import { FormField } from '../shell/form_field.tsx'
import { useOwnAct } from './own.ts'
import { Panel } from './panel.tsx'

const SHORTEST = 10

export function PasswordPanel() {
  const [round, setRound] = useState(0)
  const { run, pending, error } = useOwnAct({
    method: 'put',
    url: '/api/auth/password',
    refresh: '/api/auth/sessions',
    done: 'Password changed',
  })
  async function change(form: FormData) {
    const wish = { current_password: form.get('current_password'), password: form.get('password') }
    const answer = await run(wish)
    if (answer !== null) setRound(round + 1)
  }
  return (
    <Panel
      id="own-password"
      title="Password"
      intro="A change ends every other sign-in of yours and forgets your trusted browsers."
    >
      <Form
        key={round}
        idPrefix="password"
        error={error}
        failed="Not changed"
        busy={pending}
        onSubmit={(form) => void change(form)}
      >
        <FormField name="current_password" label="Password now">
          {(control) => (
            <Input {...control} dense type="password" required autoComplete="current-password" />
          )}
        </FormField>
        <FormField name="password" label="New password" hint={`At least ${SHORTEST} characters.`}>
          {(control) => (
            <Input
              {...control}
              dense
              type="password"
              required
              minLength={SHORTEST}
              autoComplete="new-password"
            />
          )}
        </FormField>
        <FormButtons submit="Change password" pending={pending} />
      </Form>
    </Panel>
  )
}
