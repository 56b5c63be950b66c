import { Select } from 'instainstru-storefront/ui/Select.tsx'
import { words } from '../format/numbers.ts'
import { FormField } from '../shell/form_field.tsx'
import { INSTRUCTOR_ACCESS, PHASES, STUDENT_ACCESS } from './phase.ts'
import type { Target } from './target.ts'

interface TargetFieldsProps {
  target: Target
  onChange: (target: Target) => void
}

const CUSTOM = 'custom'

/** A phase by its name, or both axes one by one. */
export function TargetFields({ target, onChange }: TargetFieldsProps) {
  const { phase, instructor_access, student_access } = target
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <FormField name="phase" label="Phase">
        {(control) => (
          <Select
            {...control}
            dense
            data-autofocus
            value={phase}
            onChange={(event) => onChange({ ...target, phase: event.target.value })}
          >
            <option value="">Choose one</option>
            {PHASES.map((name) => (
              <option key={name} value={name}>
                {words(name)}
              </option>
            ))}
            <option value={CUSTOM}>Custom…</option>
          </Select>
        )}
      </FormField>
      {phase === CUSTOM && (
        <>
          <FormField name="instructor_access" label="Instructors">
            {(control) => (
              <Select
                {...control}
                dense
                value={instructor_access}
                onChange={(event) => onChange({ ...target, instructor_access: event.target.value })}
              >
                <AccessOptions options={INSTRUCTOR_ACCESS} />
              </Select>
            )}
          </FormField>
          <FormField name="student_access" label="Students">
            {(control) => (
              <Select
                {...control}
                dense
                value={student_access}
                onChange={(event) => onChange({ ...target, student_access: event.target.value })}
              >
                <AccessOptions options={STUDENT_ACCESS} />
              </Select>
            )}
          </FormField>
        </>
      )}
    </div>
  )
}

const AccessOptions = ({ options }: { options: readonly string[] }) =>
  options.map((access) => (
    <option key={access} value={access}>
      {words(access)}
    </option>
  ))
