import { useDelete } from '@refinedev/core'
import { useState } from 'react'
import { toast } from 'instainstru-storefront/ui/toasts.ts'
import type { ApiError } from '../data/problem.ts'
import { Confirm } from '../shell/confirm.tsx'
import type { Suppression } from './suppression.ts'

/** Lets an address get mail again. */
export function Remove({ suppression }: { suppression: Suppression }) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <button
        type="button"
        data-row={suppression.id}
        aria-label={`Remove ${suppression.address}`}
        className="min-h-6 cursor-pointer rounded-sm px-1 text-danger underline-offset-2 hover:underline"
        onClick={() => setAsking(true)}
      >
        Remove
      </button>
      {asking && <Ask suppression={suppression} onClose={() => setAsking(false)} />}
    </>
  )
}

function Ask({ suppression, onClose }: { suppression: Suppression; onClose: () => void }) {
  const { mutate, mutation } = useDelete<Suppression, ApiError, { reason: string }>()
  const { id, address } = suppression

  function remove(reason: string) {
    mutate(
      {
        resource: 'suppressions',
        id,
        values: { reason },
        successNotification: false,
        errorNotification: false,
      },
      {
        onSuccess() {
          toast({ tone: 'positive', title: 'May get mail again', detail: address })
          onClose()
        },
      }
    )
  }

  return (
    <Confirm
      title="Remove from the list?"
      word="remove"
      needsReason
      action="Remove"
      pending={mutation.isPending}
      error={mutation.error}
      onConfirm={remove}
      onClose={onClose}
    >
      <strong>{address}</strong> may get mail from us again. Only with a good reason: whoever
      complained once and is written to again will complain louder.
    </Confirm>
  )
}
