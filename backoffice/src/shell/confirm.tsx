import { useState, type ReactNode } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Dialog } from 'instainstru-storefront/ui/Dialog.tsx'
import { Field } from 'instainstru-storefront/ui/Field.tsx'
import { Input, Textarea } from 'instainstru-storefront/ui/Input.tsx'
import type { ApiError } from '../data/problem.ts'
import { Failed } from '../table/states.tsx'

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
  onConfirm: (reason: string) => void
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
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) onConfirm(reason.trim())
        }}
      >
        <div className="text-sm">{children}</div>
        {error && <Failed title="Not done" error={error} />}
        {needsReason && (
          <Field name="reason" idPrefix="confirm" label="Reason" error={error?.errors?.reason?.[0]}>
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
          </Field>
        )}
        {word && (
          <Field name="word" idPrefix="confirm" label={`Type “${word}” to go on`}>
            {(control) => (
              <Input
                {...control}
                dense
                autoComplete="off"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
        )}
        <div className="flex justify-end gap-2">
          <Button variant="quiet" size="sm" onClick={onClose}>
            Cancel
          </Button>
          <Button
            type="submit"
            variant={word ? 'danger' : 'primary'}
            size="sm"
            disabled={!ready}
            pending={pending}
          >
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
