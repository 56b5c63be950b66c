import { useEffect, useState } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Input } from 'instainstru-storefront/ui/Input.tsx'
import { BackupCodes } from '../account/backup_codes.tsx'
import { ScanKey, type FactorSetup } from '../account/scan_key.tsx'
import { http } from '../data/http.ts'
import { isApiError, type ApiError } from '../data/problem.ts'
import { Form } from '../shell/form.tsx'
import { FormField } from '../shell/form_field.tsx'
import { rememberMe, type Me } from './me.ts'

const ENROLMENT = '/api/auth/second-factor/enrolment'

interface EnrolmentProps {
  challenge: string
  onDone: () => void
}

/** Sets up the second factor at the first sign-in, and shows the backup codes this once. */
export function Enrolment({ challenge, onDone }: EnrolmentProps) {
  const [setup, setSetup] = useState<FactorSetup | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const [error, setError] = useState<ApiError | null>(null)
  const [busy, setBusy] = useState(false)
  const failed = (reason: unknown) => setError(isApiError(reason) ? reason : null)

  useEffect(() => {
    http.post<FactorSetup>(ENROLMENT, { challenge }).then(({ data }) => setSetup(data), failed)
  }, [challenge])

  async function confirm(form: FormData) {
    setBusy(true)
    try {
      const { data } = await http.post<{ backup_codes: string[]; signed_in: Me }>(
        `${ENROLMENT}/confirmation`,
        { challenge, code: String(form.get('code')).trim() }
      )
      rememberMe(data.signed_in)
      setCodes(data.backup_codes)
    } catch (reason) {
      failed(reason)
    } finally {
      setBusy(false)
    }
  }

  if (codes) return <BackupCodes codes={codes} onClose={onDone} />
  return (
    <Form
      idPrefix="enrolment"
      error={error}
      failed="Not set up"
      busy={busy}
      onSubmit={(form) => void confirm(form)}
    >
      <p>Staff sign in with a second factor. Set yours up now; it takes a minute.</p>
      {setup && <ScanKey setup={setup} />}
      <FormField name="code" label="The code it shows">
        {(control) => (
          <Input {...control} required autoFocus autoComplete="one-time-code" inputMode="numeric" />
        )}
      </FormField>
      <Button type="submit" wide pending={busy} disabled={!setup}>
        Confirm
      </Button>
    </Form>
  )
}
