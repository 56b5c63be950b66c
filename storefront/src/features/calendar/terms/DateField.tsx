import { TextField } from '@/features/forms/TextField.tsx'

interface Props {
  idPrefix: string
  name: string
  label: string
  value?: string | undefined
  min?: string
  error?: string | undefined
}

/** A date, picked or typed as the platform does it. */
export const DateField = (props: Props) => (
  <TextField {...props} type="date" className="figures max-w-48" />
)
