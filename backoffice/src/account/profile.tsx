import { Input } from 'instainstru-storefront/ui/Input.tsx'
import { ADMIN_API } from '../data/provider.ts'
import { Form } from '../shell/form.tsx'
import { FormButtons } from '../shell/form_buttons.tsx'
import { FormField } from '../shell/form_field.tsx'
import { useOwn, useOwnAct } from './own.ts'
import { Panel } from './panel.tsx'

interface Profile {
  email: string
  first_name: string
  last_name: string
  phone: string | null
  zip: string | null
  time_zone: string
  pronouns: string | null
  version: number
}

const URL = `${ADMIN_API}/profile`

export function ProfilePanel() {
  const { data, error, isLoading, refetch } = useOwn<Profile>(URL)
  return (
    <Panel
      id="own-profile"
      title="Profile"
      intro="Colleagues see your name in the audit log."
      loading={isLoading}
      error={error}
      onRetry={() => void refetch()}
    >
      {data && <ProfileForm key={data.version} profile={data} />}
    </Panel>
  )
}

function ProfileForm({ profile }: { profile: Profile }) {
  const { run, pending, error } = useOwnAct({
    method: 'put',
    url: URL,
    refresh: URL,
    done: 'Profile saved',
  })
  function save(form: FormData) {
    const { phone, zip, time_zone, pronouns } = profile
    const names = { first_name: form.get('first_name'), last_name: form.get('last_name') }
    void run({ phone, zip, time_zone, pronouns, ...names })
  }
  return (
    <Form idPrefix="profile" error={error} failed="Not saved" busy={pending} onSubmit={save}>
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField name="first_name" label="First name">
          {(control) => (
            <Input
              {...control}
              dense
              required
              autoComplete="given-name"
              defaultValue={profile.first_name}
            />
          )}
        </FormField>
        <FormField name="last_name" label="Last name">
          {(control) => (
            <Input
              {...control}
              dense
              required
              autoComplete="family-name"
              defaultValue={profile.last_name}
            />
          )}
        </FormField>
      </div>
      <p className="text-sm text-muted wrap-anywhere">Signed in as {profile.email}</p>
      <FormButtons submit="Save" pending={pending} />
    </Form>
  )
}
