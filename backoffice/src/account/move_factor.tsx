import { useState } from 'react'
import { Dialog } from 'instainstru-storefront/ui/Dialog.tsx'
import { BackupCodes } from './backup_codes.tsx'
import { ConfirmFactor } from './confirm_factor.tsx'
import type { FactorSetup } from './scan_key.tsx'
import { useOwnAct } from './own.ts'
import { ProofForm } from './proof_form.tsx'

interface MoveFactorProps {
  refresh: string
  onClose: () => void
}

/** From one authenticator to another: prove it is you, scan, type the first code, keep the new codes. */
export function MoveFactor({ refresh, onClose }: MoveFactorProps) {
  const [setup, setSetup] = useState<FactorSetup | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const { run, pending, error } = useOwnAct({
    method: 'post',
    url: '/api/auth/second-factor/setup',
    refresh,
  })
  async function begin(proof: object) {
    setSetup(await run<FactorSetup>(proof))
  }
  return (
    <Dialog title="Move the second factor" onClose={onClose}>
      {codes && <BackupCodes codes={codes} onClose={onClose} />}
      {!codes && setup && (
        <ConfirmFactor setup={setup} refresh={refresh} onCodes={setCodes} onCancel={onClose} />
      )}
      {!setup && (
        <>
          <p className="text-sm">
            The present one counts until the new one is confirmed. Trusted browsers are forgotten.
          </p>
          <ProofForm
            submit="Go on"
            pending={pending}
            error={error}
            onProof={(proof) => void begin(proof)}
            onCancel={onClose}
          />
        </>
      )}
    </Dialog>
  )
}
