import { useOne } from '@refinedev/core'
import { X } from 'lucide-react'
import { useNavigate, useLocation, useParams } from 'react-router'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Drawer } from 'instainstru-storefront/ui/Drawer.tsx'
import { Skeleton } from 'instainstru-storefront/ui/Skeleton.tsx'
import type { ApiError } from '../data/problem.ts'
import { Failed } from '../table/states.tsx'
import { useNeighbours } from '../table/use_neighbours.ts'
import { InviteDetail } from './detail.tsx'
import type { InviteWithHistory } from './invite.ts'

/** One invite over the list; j and k go on to the next one without closing. */
export default function InviteShow() {
  const { id } = useParams()
  const { search } = useLocation()
  const navigate = useNavigate()
  const { query, result: invite } = useOne<InviteWithHistory, ApiError>({
    resource: 'invites',
    id,
    liveMode: 'auto',
    errorNotification: false,
    queryOptions: { placeholderData: undefined },
  })
  const close = () => void navigate({ pathname: '/invites', search })
  useNeighbours(
    (next) => void navigate({ pathname: `/invites/${next}`, search }, { replace: true })
  )

  return (
    <Drawer label="Invite" onClose={close}>
      <div className="flex h-12 shrink-0 items-center justify-between border-b border-line pr-2 pl-5">
        <h2 className="text-sm font-semibold">Invite</h2>
        <Button variant="quiet" size="iconSm" aria-label="Close" onClick={close}>
          <X aria-hidden="true" className="size-4" />
        </Button>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto p-5">
        {query.isLoading && <Loading />}
        {query.error && (
          <Failed
            title="This invite could not be loaded"
            error={query.error}
            onRetry={() => void query.refetch()}
          />
        )}
        {invite && <InviteDetail key={invite.id} invite={invite} />}
      </div>
    </Drawer>
  )
}

function Loading() {
  return (
    <div aria-label="Loading" className="grid gap-3">
      <Skeleton className="h-7 w-3/4" />
      <Skeleton className="h-5 w-24" />
      <Skeleton className="h-48" />
    </div>
  )
}
