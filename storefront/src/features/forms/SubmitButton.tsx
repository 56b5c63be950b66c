import { Button } from '@/components/ui/Button.tsx'
import { Spinner } from '@/components/ui/Spinner.tsx'

interface Props {
  label: string
  /** Said while the form is on its way. */
  pending: string
}

export function SubmitButton({ label, pending }: Props) {
  return (
    <Button type="submit" size="lg" wide className="group whitespace-normal">
      <span className="group-aria-busy:hidden">{label}</span>
      <span className="hidden items-center gap-2 group-aria-busy:inline-flex">
        <Spinner />
        {pending}
      </span>
    </Button>
  )
}
