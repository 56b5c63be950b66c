import { useCan, useInvalidate, useOne } from '@refinedev/core'
import { SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Dialog } from 'instainstru-storefront/ui/Dialog.tsx'
import { Skeleton } from 'instainstru-storefront/ui/Skeleton.tsx'
import type { ApiError } from '../data/problem.ts'
import { SettingEdit } from '../settings/edit.tsx'
import type { Setting } from '../settings/setting.ts'
import { Failed } from '../table/states.tsx'

/** For those who may change settings: the number of slots is one. */
export function ChangeSlots({ taken, onChanged }: { taken: number; onChanged: () => void }) {
  const [open, setOpen] = useState(false)
  const { data: may } = useCan({ resource: 'settings', action: 'edit' })
  if (!may?.can) return null
  return (
    <>
      <Button variant="secondary" size="sm" onClick={() => setOpen(true)}>
        <SlidersHorizontal aria-hidden="true" className="size-4" /> Change the number
      </Button>
      {open && (
        <ChangeDialog
          taken={taken}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            onChanged()
          }}
        />
      )}
    </>
  )
}

interface ChangeDialogProps {
  taken: number
  onClose: () => void
  onDone: () => void
}

function ChangeDialog({ taken, onClose, onDone }: ChangeDialogProps) {
  const invalidate = useInvalidate()
  const { query, result } = useOne<Setting, ApiError>({
    resource: 'settings',
    id: 'beta.founding_slots',
    errorNotification: false,
  })
  function done() {
    void invalidate({ resource: 'settings', invalidates: ['resourceAll'] })
    onDone()
  }
  return (
    <Dialog title="Change the number of slots" onClose={onClose}>
      <p className="text-sm">
        It counts at once, everywhere. {taken > 0 && `${taken} are taken, so it cannot be fewer.`}
      </p>
      {query.error && <Failed title="This could not be loaded" error={query.error} />}
      {query.isLoading && <Skeleton className="h-48" />}
      {result && <SettingEdit key={result.version} setting={result} onDone={done} />}
    </Dialog>
  )
}
