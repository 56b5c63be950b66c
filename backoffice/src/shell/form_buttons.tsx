import { Button } from 'instainstru-storefront/ui/Button.tsx'

interface FormButtonsProps {
  submit: string
  pending: boolean
  disabled?: boolean
  danger?: boolean
  /** Without it there is nothing to go back to. */
  onCancel?: () => void
}

/** The end of a form. */
export function FormButtons({ submit, pending, disabled, danger, onCancel }: FormButtonsProps) {
  return (
    <div className="flex justify-end gap-2">
      {onCancel && (
        <Button variant="quiet" size="sm" onClick={onCancel}>
          Cancel
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
