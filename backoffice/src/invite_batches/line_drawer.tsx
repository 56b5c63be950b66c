import { useOne } from '@refinedev/core'
import { useLocation, useNavigate, useParams } from 'react-router'
import type { ApiError } from '../data/problem.ts'
import { DrawerSheet } from '../table/drawer_sheet.tsx'
import { useNeighbours } from '../table/use_neighbours.ts'
import type { WholeLine } from './line.ts'
import { LineDetail } from './line_detail.tsx'

/** One line over its table; j and k go on to the next one without closing. */
export default function LineDrawer() {
  const { id = '', line = '' } = useParams()
  const { search } = useLocation()
  const navigate = useNavigate()
  const batch = `/invite-batches/${id}`
  const { query, result } = useOne<WholeLine, ApiError>({
    resource: 'invite-batches',
    id: `${id}/rows/${line}`,
    errorNotification: false,
  })
  useNeighbours(line, (next) => {
    void navigate({ pathname: `${batch}/rows/${next}`, search }, { replace: true })
  })
  return (
    <DrawerSheet
      title={`Line ${line}`}
      loading={query.isLoading}
      error={query.error}
      onRetry={() => void query.refetch()}
      onClose={() => void navigate({ pathname: batch, search })}
    >
      {result && (
        <div key={line} className="grid gap-5">
          <LineDetail line={result} />
        </div>
      )}
    </DrawerSheet>
  )
}
