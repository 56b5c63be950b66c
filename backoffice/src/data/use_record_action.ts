import { useCustomMutation, useInvalidate, type BaseRecord } from '@refinedev/core'
import { toast } from 'instainstru-storefront/ui/toasts.ts'
import type { ApiError } from './problem.ts'
import { ADMIN_API } from './provider.ts'

interface RecordAction {
  resource: string
  /** The resource whose pages show the record, where it has none of its own. */
  shownIn?: string
  id: string
  /** The last part of the path: `retry`, `revocation`. */
  action: string
  method?: 'post' | 'put' | 'delete'
  /** The state that was seen when the question was asked; another one by now is refused. */
  version?: number
  /** Said when it is done, about whom. */
  done: string
  name: string
  onDone: () => void
}

/** One act on one record; what the page shows of its resource is asked again afterwards. */
export function useRecordAction(wish: RecordAction) {
  const {
    resource,
    shownIn = resource,
    id,
    action,
    method = 'post',
    version,
    done,
    name,
    onDone,
  } = wish
  const invalidate = useInvalidate()
  const { mutate, mutation } = useCustomMutation<BaseRecord, ApiError>({
    mutationOptions: {
      onSuccess() {
        void invalidate({ resource: shownIn, invalidates: ['resourceAll'] })
        toast({ tone: 'positive', title: done, detail: name })
        onDone()
      },
    },
  })
  const url = `${ADMIN_API}/${resource}/${id}/${action}`
  const headers = version === undefined ? {} : { 'If-Match': `"${version}"` }
  const run = (values: object) =>
    mutate({ url, method, values, config: { headers }, errorNotification: false })
  return { run, pending: mutation.isPending, error: mutation.error }
}
