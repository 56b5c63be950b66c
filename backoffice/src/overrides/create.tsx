import { useLocation, useNavigate } from 'react-router'
import { Dialog } from 'instainstru-storefront/ui/Dialog.tsx'
import { Textarea } from 'instainstru-storefront/ui/Input.tsx'
import { Select } from 'instainstru-storefront/ui/Select.tsx'
import { toast } from 'instainstru-storefront/ui/toasts.ts'
import { useBetaCreate } from '../beta/use_create.ts'
import { CAPABILITIES, type Override } from '../phases/phase.ts'
import { CAPABILITY_WORDS, yesNo } from '../phases/phase_words.ts'
import { Form } from '../shell/form.tsx'
import { FormButtons } from '../shell/form_buttons.tsx'
import { FormField } from '../shell/form_field.tsx'

const HOUR = 3_600_000
const DAYS = [1, 2, 3, 7, 14, 30]

/** One exception to the phase, with its end and its reason. */
export default function OverrideCreate() {
  const navigate = useNavigate()
  const { search } = useLocation()
  const close = () => void navigate({ pathname: '/beta/overrides', search })
  const { run, pending, error } = useBetaCreate<Override>('posture-overrides', (made) => {
    const title = `${CAPABILITY_WORDS[made.capability]}: ${yesNo(made.value)}`
    toast({ tone: 'positive', title, detail: 'In force everywhere within a second.' })
    close()
  })
  return (
    <Dialog title="Set an override" onClose={close}>
      <Form
        idPrefix="override"
        error={error}
        failed="Not set"
        busy={pending}
        onSubmit={(form) => run(read(form))}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField name="capability" label="What" className="sm:col-span-2">
            {(control) => (
              <Select {...control} dense data-autofocus defaultValue="allow_signup_without_invite">
                {CAPABILITIES.map((capability) => (
                  <option key={capability} value={capability}>
                    {CAPABILITY_WORDS[capability]}
                  </option>
                ))}
              </Select>
            )}
          </FormField>
          <FormField name="value" label="Instead of what the phase says">
            {(control) => (
              <Select {...control} dense>
                <option value="true">Yes</option>
                <option value="false">No</option>
              </Select>
            )}
          </FormField>
          <FormField name="expires_at" label="Ends by itself after">
            {(control) => (
              <Select {...control} dense defaultValue="1d">
                <option value="1h">1 hour</option>
                <option value="4h">4 hours</option>
                {DAYS.map((days) => (
                  <option key={days} value={`${days}d`}>
                    {days === 1 ? '1 day' : `${days} days`}
                  </option>
                ))}
              </Select>
            )}
          </FormField>
          <FormField name="reason" label="Reason" className="sm:col-span-2">
            {(control) => (
              <Textarea
                {...control}
                required
                minLength={3}
                maxLength={500}
                className="min-h-16 text-sm"
              />
            )}
          </FormField>
        </div>
        <FormButtons submit="Set it" pending={pending} onCancel={close} />
      </Form>
    </Dialog>
  )
}

/** Whole days count by the server's clock; the most it grants is thirty of them. */
function read(form: FormData): object {
  const length = String(form.get('expires_at'))
  const amount = Number.parseInt(length, 10)
  const end = length.endsWith('d')
    ? { expires_in_days: amount }
    : { expires_at: new Date(Date.now() + amount * HOUR).toISOString() }
  return {
    capability: form.get('capability'),
    value: form.get('value') === 'true',
    reason: form.get('reason'),
    ...end,
  }
}
