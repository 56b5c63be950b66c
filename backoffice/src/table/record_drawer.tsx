import type { BaseRecord } from '@refinedev/core'
import type { ReactNode } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import { pathOf } from '../resources.ts'
import { DrawerSheet } from './drawer_sheet.tsx'
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
  const close = () => void navigate({ pathname: pathOf(resource), search })
  useNeighbours(id, (next) => {
    void navigate({ pathname: `${pathOf(resource)}/${next}`, search }, { replace: true })
  })

  return (
    <DrawerSheet title={title} loading={loading} error={error} onRetry={retry} onClose={close}>
      {record && (
        <div key={record.id} className="grid gap-5">
          {children(record)}
        </div>
      )}
    </DrawerSheet>
  )
}
