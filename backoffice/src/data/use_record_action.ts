import { useCustomMutation, useInvalidate, type BaseRecord } from '@refinedev/core'
import { toast } from 'instainstru-storefront/ui/toasts.ts'
import type { ApiError } from './problem.ts'
import { ADMIN_API } from './provider.ts'

interface RecordAction {
  resource: string
  id: string
  /** The last part of the path: `retry`, `revocation`. */
  action: string
  /** Said when it is done, about whom. */
  done: string
  name: string
  onDone: () => void
}

/** One act on one record; what the page shows of its resource is asked again afterwards. */
export function useRecordAction({ resource, id, action, done, name, onDone }: RecordAction) {
  const invalidate = useInvalidate()
  const { mutate, mutation } = useCustomMutation<BaseRecord, ApiError>({
    mutationOptions: {
      onSuccess() {
        void invalidate({ resource, invalidates: ['resourceAll'] })
        toast({ tone: 'positive', title: done, detail: name })
        onDone()
      },
    },
  })
  const url = `${ADMIN_API}/${resource}/${id}/${action}`
  const run = (values: object) => mutate({ url, method: 'post', values, errorNotification: false })
  return { run, pending: mutation.isPending, error: mutation.error }
}
