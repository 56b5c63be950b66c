import { useState } from 'react'
import { Dialog } from 'instainstru-storefront/ui/Dialog.tsx'
import { BackupCodes } from './backup_codes.tsx'
import { useOwnAct } from './own.ts'
import { ProofForm } from './proof_form.tsx'

interface NewCodesProps {
  refresh: string
  onClose: () => void
}

/** Ten new backup codes in place of the earlier ones. */
export function NewCodes({ refresh, onClose }: NewCodesProps) {
  const [codes, setCodes] = useState<string[] | null>(null)
  const { run, pending, error } = useOwnAct({
    method: 'post',
    url: '/api/auth/backup-codes',
    refresh,
  })
  async function make(proof: object) {
    const answer = await run<{ backup_codes: string[] }>(proof)
    if (answer) setCodes(answer.backup_codes)
  }
  return (
    <Dialog title="New backup codes" onClose={onClose}>
      {codes ? (
        <BackupCodes codes={codes} onClose={onClose} />
      ) : (
        <>
          <p className="text-sm">The earlier ones stop working.</p>
          <ProofForm
            submit="Make new codes"
            pending={pending}
            error={error}
            onProof={(proof) => void make(proof)}
            onCancel={onClose}
          />
        </>
      )}
    </Dialog>
  )
}
