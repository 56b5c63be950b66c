import { useUpdate } from '@refinedev/core'
import { useState } from 'react'
import { Alert } from 'instainstru-storefront/ui/Alert.tsx'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Input, Textarea } from 'instainstru-storefront/ui/Input.tsx'
import { toast } from 'instainstru-storefront/ui/toasts.ts'
import type { ApiError } from '../data/problem.ts'
import { FieldGroup } from '../shell/field_group.tsx'
import { Form } from '../shell/form.tsx'
import { FormButtons } from '../shell/form_buttons.tsx'
import { FormField } from '../shell/form_field.tsx'
import { CheckRow } from './check_row.tsx'
import { words } from '../format/numbers.ts'
import { AGE_GROUPS, readAliases, type Service } from './service.ts'

/**
 * Other words, ages and flags for a service. What somebody else changes meanwhile neither overwrites
 * what is typed here nor is overwritten by it.
 */
export function ServiceEdit({ service }: { service: Service }) {
  const [seen, setSeen] = useState(service)
  // What one saves oneself stays in the form with its focus; only looking again begins it anew.
  const [looks, setLooks] = useState(0)
  const { mutate, mutation } = useUpdate<Service, ApiError>({
    resource: 'services',
    mutationMode: 'pessimistic',
    meta: { headers: { 'If-Match': `"${seen.version}"` } },
    successNotification: false,
    errorNotification: false,
  })
  const { error, isPending } = mutation

  function submit(form: FormData) {
    mutate(
      { id: seen.id, values: valuesOf(form) },
      {
        onSuccess({ data }) {
          setSeen(data)
          toast({ tone: 'positive', title: 'Changed', detail: data.name })
        },
      }
    )
  }

  function lookAgain() {
    mutation.reset()
    setSeen(service)
    setLooks(looks + 1)
  }

  return (
    <Form
      key={looks}
      idPrefix="service"
      error={error}
      failed="Not changed"
      busy={isPending}
      onSubmit={submit}
    >
      {service.version > seen.version && !isPending && (
        <Alert tone="caution" title="Somebody changed this meanwhile">
          <p>What you typed is still here, and cannot be saved over it.</p>
          <Button variant="secondary" size="sm" className="mt-2" onClick={lookAgain}>
            Show what it is now
          </Button>
        </Alert>
      )}
      <FormField name="name" label="Name">
        {(control) => <Input {...control} dense required maxLength={60} defaultValue={seen.name} />}
      </FormField>
      <FormField
        name="summary"
        label="Sentence"
        hint="One with its full stop, 10 to 160 characters."
      >
        {(control) => (
          <Textarea
            {...control}
            required
            minLength={10}
            maxLength={160}
            className="text-sm"
            defaultValue={seen.summary}
          />
        )}
      </FormField>
      <FormField
        name="aliases"
        label="Aliases"
        required={false}
        hint="What people type instead of the name, with commas between."
      >
        {(control) => (
          <Textarea {...control} className="text-sm" defaultValue={seen.aliases.join(', ')} />
        )}
      </FormField>
      <FieldGroup name="age_groups" legend="Ages">
        {AGE_GROUPS.map((group) => (
          <CheckRow
            key={group}
            name="age_groups"
            value={group}
            label={words(group)}
            checked={seen.age_groups.includes(group)}
          />
        ))}
      </FieldGroup>
      <fieldset className="grid gap-1">
        <legend className="mb-1 text-sm font-medium">How it is taught</legend>
        <CheckRow name="online_capable" label="Also online" checked={seen.online_capable} />
        <CheckRow
          name="needs_certification"
          label="Only with a certificate"
          checked={seen.needs_certification}
        />
      </fieldset>
      <FormButtons submit="Save" pending={isPending} />
    </Form>
  )
}

const valuesOf = (form: FormData) => ({
  name: form.get('name'),
  summary: form.get('summary'),
  aliases: readAliases(String(form.get('aliases'))),
  age_groups: form.getAll('age_groups'),
  online_capable: form.has('online_capable'),
  needs_certification: form.has('needs_certification'),
})
