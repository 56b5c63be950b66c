import { useState } from 'react'
import { Input, Textarea } from 'instainstru-storefront/ui/Input.tsx'
import type { ApiError } from '../data/problem.ts'
import { Form } from '../shell/form.tsx'
import { FormButtons } from '../shell/form_buttons.tsx'
import { FormField } from '../shell/form_field.tsx'
import type { Plan } from './phase.ts'
import { phaseName } from './phase_words.ts'

const REASON = { min: 3, max: 500 }

interface SwitchFormProps {
  plan: Plan
  back: boolean
  pending: boolean
  error: ApiError | null
  onSubmit: (reason: string) => void
  onCancel: () => void
}

/** The reason, and a word to type where people are shut out. */
export function SwitchForm({ plan, back, pending, error, onSubmit, onCancel }: SwitchFormProps) {
  const [reason, setReason] = useState('')
  const [typed, setTyped] = useState('')
  const word = shutsOut(plan) ? phaseName(plan.to).toLowerCase() : null
  const ready = reason.trim().length >= REASON.min && (!word || typed.trim().toLowerCase() === word)
  return (
    <Form
      idPrefix="switch"
      error={error}
      failed="The phase stays as it is"
      busy={pending}
      onSubmit={() => ready && onSubmit(reason.trim())}
    >
      <FormField name="reason" label="Reason" hint="It stands in the history and in the audit log.">
        {(control) => (
          <Textarea
            {...control}
            required
            minLength={REASON.min}
            maxLength={REASON.max}
            className="min-h-16 text-sm"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </FormField>
      {word && (
        <FormField
          name="word"
          label={`Type “${word}” to go on`}
          hint="It shuts out people who get in at present."
        >
          {(control) => (
            <Input
              {...control}
              dense
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </FormField>
      )}
      <FormButtons
        submit={back ? `Go back to ${phaseName(plan.to)}` : `Switch to ${phaseName(plan.to)}`}
        danger={word !== null}
        disabled={!ready}
        pending={pending}
        onCancel={onCancel}
        back="Not now"
      />
    </Form>
  )
}

/** Whether somebody loses what they have: counted people, or everybody who comes along. */
const shutsOut = ({ affects, changes }: Plan) =>
  affects.some(({ effect, count }) => count > 0 && ['lose', 'mixed'].includes(effect)) ||
  changes.some(({ capability, after }) => !after && !capability.endsWith('needs_invite'))
