import { useState, type ReactNode } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Popover } from 'instainstru-storefront/ui/Popover.tsx'
import { FilterChip } from './filter_chip.tsx'

interface FormFilterProps {
  label: string
  value: string
  /** Called with the form's values; nothing changes before that. */
  onApply: (form: FormData) => void
  onClear: () => void
  children: ReactNode
}

/** A filter that is typed: applied by Enter or its button. */
export function FormFilter({ label, value, onApply, onClear, children }: FormFilterProps) {
  const [open, setOpen] = useState(false)
  return (
    <Popover
      label={label}
      open={open}
      onOpenChange={setOpen}
      trigger={<FilterChip label={label} value={value} />}
    >
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          onApply(new FormData(event.currentTarget))
          setOpen(false)
        }}
      >
        {children}
        <div className="flex justify-end gap-2">
          <Button
            variant="quiet"
            size="sm"
            onClick={() => {
              onClear()
              setOpen(false)
            }}
          >
            Clear
          </Button>
          <Button type="submit" size="sm">
            Apply
          </Button>
        </div>
      </form>
    </Popover>
  )
}
