import { useState } from 'react'
import { Textarea } from 'instainstru-storefront/ui/Input.tsx'
import { useRecordAction } from '../data/use_record_action.ts'
import { Form } from '../shell/form.tsx'
import { FormButtons } from '../shell/form_buttons.tsx'
import { FormField } from '../shell/form_field.tsx'

interface NoteFormProps {
  /** Of the instructor. */
  id: string
  name: string
  onDone: () => void
}

/** What the server accepts. */
const LENGTH = { min: 3, max: 2_000 }

export function NoteForm({ id, name, onDone }: NoteFormProps) {
  const [body, setBody] = useState('')
  const { run, pending, error } = useRecordAction({
    ...{ resource: 'instructors', id, action: 'notes', done: 'Noted', name },
    onDone() {
      setBody('')
      onDone()
    },
  })
  return (
    <Form
      idPrefix="note"
      error={error}
      failed="Not noted"
      busy={pending}
      onSubmit={() => run({ body: body.trim() })}
    >
      <FormField
        name="body"
        label="New note"
        hint="For us, and it stays. It is part of the copy of their data that they may ask for."
      >
        {(control) => (
          <Textarea
            {...control}
            required
            minLength={LENGTH.min}
            maxLength={LENGTH.max}
            className="text-sm"
            value={body}
            onChange={(event) => setBody(event.target.value)}
          />
        )}
      </FormField>
      <FormButtons submit="Add note" pending={pending} disabled={body.trim().length < LENGTH.min} />
    </Form>
  )
}
