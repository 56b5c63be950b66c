import type { ComponentProps } from 'react'
import { Checkbox } from '@/components/ui/Checkbox.tsx'

type Props = ComponentProps<typeof Checkbox>

/** A box to tick with its words, together large enough for a thumb. */
export function CheckLine({ children, ...box }: Props) {
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3">
      <Checkbox {...box} className="size-5" />
      <span>{children}</span>
    </label>
  )
}
