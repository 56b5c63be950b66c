import { Checkbox } from 'instainstru-storefront/ui/Checkbox.tsx'

interface CheckRowProps {
  name: string
  value?: string
  label: string
  checked: boolean
}

/** A box to tick with its word, large enough for a thumb. */
export function CheckRow({ name, value, label, checked }: CheckRowProps) {
  return (
    <label className="flex min-h-9 items-center gap-3 text-sm">
      <Checkbox name={name} value={value} defaultChecked={checked} />
      {label}
    </label>
  )
}
