import { useState, type ReactNode } from 'react'
import { Dialog } from 'instainstru-storefront/ui/Dialog.tsx'
import { Input, Textarea } from 'instainstru-storefront/ui/Input.tsx'
import type { ApiError } from '../data/problem.ts'
import { Form } from './form.tsx'
import { FormButtons } from './form_buttons.tsx'
import { FormField } from './form_field.tsx'

/** What the server accepts as a reason. */
const REASON = { min: 3, max: 500 }

interface ConfirmProps {
  title: string
  /** What will happen, to whom. */
  children: ReactNode
  /** Must be typed before anything happens; only for what cannot be undone. */
  word?: string
  /** Ask why; the answer goes into the record. */
  needsReason?: boolean
  action: string
  pending: boolean
  error: ApiError | null
  onConfirm: (reason: string, form: FormData) => void
  onClose: () => void
}

/** The last question before something happens to people. */
export function Confirm(props: ConfirmProps) {
  const { title, children, word, needsReason, action, pending, error, onConfirm, onClose } = props
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const explained = !needsReason || reason.trim().length >= REASON.min
  const ready = explained && (!word || typed.trim() === word)
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        idPrefix="confirm"
        error={error}
        failed="Not done"
        onSubmit={(form) => ready && onConfirm(reason.trim(), form)}
      >
        <div className="text-sm">{children}</div>
        {needsReason && (
          <FormField name="reason" label="Reason">
            {(control) => (
              <Textarea
                {...control}
                data-autofocus
                required
                minLength={REASON.min}
                maxLength={REASON.max}
                className="text-sm"
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </FormField>
        )}
        {word && (
          <FormField name="word" label={`Type “${word}” to go on`}>
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
          submit={action}
          danger={word !== undefined}
          disabled={!ready}
          pending={pending}
          onCancel={onClose}
          back="Not now"
        />
      </Form>
    </Dialog>
  )
}
