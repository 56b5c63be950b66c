import { useCustomMutation, useInvalidate } from '@refinedev/core'
import { toast } from 'instainstru-storefront/ui/toasts.ts'
import type { ApiError } from '../data/problem.ts'
import { ADMIN_API } from '../data/provider.ts'
import { nameOf, type Invite } from './invite.ts'

type Action = 'resend' | 'revocation'

const DONE: Record<Action, string> = { resend: 'Will be sent again', revocation: 'Revoked' }

/** One act on one invite; the list and the drawer are asked again afterwards. */
export function useInviteAction(invite: Invite, action: Action, onDone: () => void) {
  const invalidate = useInvalidate()
  const { mutate, mutation } = useCustomMutation<Invite, ApiError>({
    mutationOptions: {
      onSuccess() {
        void invalidate({ resource: 'invites', invalidates: ['resourceAll'] })
        toast({ tone: 'positive', title: DONE[action], detail: nameOf(invite) })
        onDone()
      },
    },
  })
  const run = (values: object) =>
    mutate({
      url: `${ADMIN_API}/invites/${invite.id}/${action}`,
      method: 'post',
      values,
      errorNotification: false,
    })
  return { run, pending: mutation.isPending, error: mutation.error }
}
