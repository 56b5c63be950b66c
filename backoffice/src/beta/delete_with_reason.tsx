import { useInvalidate } from '@refinedev/core'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { toast } from 'instainstru-storefront/ui/toasts.ts'
import { http } from '../data/http.ts'
import type { ApiError } from '../data/problem.ts'
import { ADMIN_API } from '../data/provider.ts'
import { Confirm } from '../shell/confirm.tsx'

interface DeleteWithReasonProps {
  resource: string
  id: string
  title: string
  /** The word on the button. */
  action: string
  /** Said when it is done. */
  done: string
  children: ReactNode
  onClose: () => void
}

/** Ends something that would have gone on by itself; the reason goes into the record. */
export function DeleteWithReason(props: DeleteWithReasonProps) {
  const { resource, id, title, action, done, children, onClose } = props
  const invalidate = useInvalidate()
  const { mutate, isPending, error } = useMutation<unknown, ApiError, string>({
    mutationFn: (reason) => http.delete(`${ADMIN_API}/${resource}/${id}`, { data: { reason } }),
    onSuccess() {
      for (const changed of [resource, 'phases']) {
        void invalidate({ resource: changed, invalidates: ['resourceAll'] })
      }
      toast({ tone: 'positive', title: done })
      onClose()
    },
  })
  return (
    <Confirm
      title={title}
      needsReason
      action={action}
      pending={isPending}
      error={error}
      onConfirm={(reason) => mutate(reason)}
      onClose={onClose}
    >
      {children}
    </Confirm>
  )
}
