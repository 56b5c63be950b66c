import { Link } from 'react-router'
import { Button, buttonClass } from 'instainstru-storefront/ui/Button.tsx'
import { Input } from 'instainstru-storefront/ui/Input.tsx'
import type { ApiError } from '../data/problem.ts'
import { Form } from '../shell/form.tsx'
import { FormField } from '../shell/form_field.tsx'
import { LIMITS } from './limits.ts'
import { OptionFields } from './option_fields.tsx'

interface GenerateFormProps {
  pending: boolean
  error: ApiError | null
  onSubmit: (form: FormData) => void
}

export function GenerateForm({ pending, error, onSubmit }: GenerateFormProps) {
  return (
    <Form
      idPrefix="codes"
      error={error}
      failed="No codes were made"
      busy={pending}
      onSubmit={onSubmit}
      className="max-w-2xl gap-5 rounded-lg border border-line bg-raised p-5"
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField
          name="count"
          label="How many"
          hint={`1 to ${LIMITS.codes}, each for one person.`}
          className="sm:col-span-2"
        >
          {(control) => (
            <Input
              {...control}
              dense
              type="number"
              required
              min={1}
              max={LIMITS.codes}
              defaultValue={10}
            />
          )}
        </FormField>
        <OptionFields usualDays={LIMITS.days.usualForCodes} />
      </div>
      <div className="flex justify-end gap-2">
        <Link to="/invites" className={buttonClass({ variant: 'quiet', size: 'sm' })}>
          Cancel
        </Link>
        <Button type="submit" size="sm" pending={pending}>
          Make the codes
        </Button>
      </div>
    </Form>
  )
}
