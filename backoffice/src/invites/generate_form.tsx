import type { FormEvent } from 'react'
import { Link } from 'react-router'
import { Button, buttonClass } from 'instainstru-storefront/ui/Button.tsx'
import { Field } from 'instainstru-storefront/ui/Field.tsx'
import { Input } from 'instainstru-storefront/ui/Input.tsx'
import type { ApiError } from '../data/problem.ts'
import { Failed } from '../table/states.tsx'
import { LIMITS } from './limits.ts'
import { fieldsOf, OptionFields } from './option_fields.tsx'

interface GenerateFormProps {
  pending: boolean
  error: ApiError | null
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
}

export function GenerateForm({ pending, error, onSubmit }: GenerateFormProps) {
  const field = fieldsOf('codes', error?.errors ?? {})
  return (
    <form
      onSubmit={onSubmit}
      className="grid max-w-2xl gap-5 rounded-lg border border-line bg-raised p-5"
    >
      {error && !error.errors && <Failed title="No codes were made" error={error} />}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          {...field('count', 'How many')}
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
        </Field>
        <OptionFields field={field} usualDays={LIMITS.days.usualForCodes} />
      </div>
      <div className="flex justify-end gap-2">
        <Link to="/invites" className={buttonClass({ variant: 'quiet', size: 'sm' })}>
          Cancel
        </Link>
        <Button type="submit" size="sm" pending={pending}>
          Make the codes
        </Button>
      </div>
    </form>
  )
}
