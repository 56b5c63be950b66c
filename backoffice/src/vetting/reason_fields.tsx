import { Textarea } from 'instainstru-storefront/ui/Input.tsx'
import { Select } from 'instainstru-storefront/ui/Select.tsx'
import { FormField } from '../shell/form_field.tsx'

/** Why something will not do; the instructor reads it. */
export const ReasonField = ({ reasons }: { reasons: Record<string, string> }) => (
  <FormField name="reason_code" label="Reason">
    {(control) => (
      <Select {...control} dense required defaultValue="" data-autofocus>
        <option value="" disabled>
          Choose one
        </option>
        {Object.entries(reasons).map(([code, told]) => (
          <option key={code} value={code}>
            {told}
          </option>
        ))}
      </Select>
    )}
  </FormField>
)

interface NoteFieldProps {
  needed: boolean
  /** The longest that the server takes. */
  most: number
}

export const NoteField = ({ needed, most }: NoteFieldProps) => (
  <FormField
    name="note"
    label="In your words"
    required={needed}
    hint="The instructor reads this, word for word."
  >
    {(control) => (
      <Textarea {...control} required={needed} minLength={3} maxLength={most} className="text-sm" />
    )}
  </FormField>
)

/** What was filled in of these; an empty field says nothing. */
export function readReason(form: FormData): { reason_code?: string; note?: string } {
  const text = (name: string) => String(form.get(name) ?? '').trim() || undefined
  return { reason_code: text('reason_code'), note: text('note') }
}
