import { Button, type ButtonLook } from '@/components/ui/Button.tsx'
import { Spinner } from '@/components/ui/Spinner.tsx'

type Props = Pick<ButtonLook, 'variant' | 'size' | 'wide'> & {
  label: string
  /** Said while the form is on its way. */
  pending: string
  className?: string
}

export function SubmitButton({ label, pending, size = 'lg', wide = true, ...look }: Props) {
  return (
    <Button
      type="submit"
      size={size}
      wide={wide}
      variant={look.variant}
      className={`group justify-self-start whitespace-normal ${look.className ?? ''}`}
    >
      <span className="group-aria-busy:hidden">{label}</span>
      <span className="hidden items-center gap-2 group-aria-busy:inline-flex">
        <Spinner />
        {pending}
      </span>
    </Button>
  )
}
