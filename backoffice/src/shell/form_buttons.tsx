import { Button } from 'instainstru-storefront/ui/Button.tsx'

interface FormButtonsProps {
  submit: string
  pending: boolean
  disabled?: boolean
  danger?: boolean
  /** Without it there is nothing to go back to. */
  onCancel?: () => void
  /** The word for going back, where “Cancel” could be taken for the act itself. */
  back?: string
}

/** The end of a form. */
export function FormButtons(props: FormButtonsProps) {
  const { submit, pending, disabled, danger, onCancel, back = 'Cancel' } = props
  return (
    <div className="flex justify-end gap-2">
      {onCancel && (
        <Button variant="quiet" size="sm" onClick={onCancel}>
          {back}
        </Button>
      )}
      <Button
        type="submit"
        variant={danger ? 'danger' : 'primary'}
        size="sm"
        disabled={disabled}
        pending={pending}
      >
        {submit}
      </Button>
    </div>
  )
}
