import type { BaseRecord } from '@refinedev/core'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Drawer } from 'instainstru-storefront/ui/Drawer.tsx'
import { Skeleton } from 'instainstru-storefront/ui/Skeleton.tsx'
import { Failed } from './states.tsx'
import { useRecord } from './use_record.ts'
import { useNeighbours } from './use_neighbours.ts'

interface RecordDrawerProps<Row> {
  resource: string
  title: string
  live?: boolean
  /** For a resource that has a list but no address for one record. */
  fromList?: boolean
  /** The id, where the address bar writes it differently. */
  idOf?: (written: string) => string
  children: (record: Row) => ReactNode
}

/** One record over its list; j and k go on to the next one without closing. */
export function RecordDrawer<Row extends BaseRecord & { id: string }>(
  props: RecordDrawerProps<Row>
) {
  const { resource, title, live = false, fromList = false, idOf, children } = props
  const { id = '' } = useParams()
  const { search } = useLocation()
  const navigate = useNavigate()
  const { record, loading, error, retry } = useRecord<Row>({
    resource,
    id: idOf?.(id) ?? id,
    live,
    fromList,
  })
  const close = () => void navigate({ pathname: `/${resource}`, search })
  useNeighbours((next) => {
    void navigate({ pathname: `/${resource}/${next}`, search }, { replace: true })
  })

  return (
    <Drawer label={title} onClose={close}>
      <div className="flex h-12 shrink-0 items-center justify-between border-b border-line pr-2 pl-5">
        <h2 className="text-sm font-semibold">{title}</h2>
        <Button variant="quiet" size="iconSm" aria-label="Close" onClick={close}>
          <X aria-hidden="true" className="size-4" />
        </Button>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-5">
        {loading && <Loading />}
        {error && <Failed title="This could not be loaded" error={error} onRetry={retry} />}
        {record && (
          <div key={record.id} className="grid gap-5">
            {children(record)}
          </div>
        )}
      </div>
    </Drawer>
  )
}

function Loading() {
  return (
    <div role="status" aria-label="Loading" className="grid gap-3">
      <Skeleton className="h-7 w-3/4" />
      <Skeleton className="h-5 w-24" />
      <Skeleton className="h-48" />
    </div>
  )
}
