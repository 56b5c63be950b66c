import { useList, type BaseRecord } from '@refinedev/core'
import type { ApiError } from '../data/problem.ts'
import { useConnectionState } from '../live/connection_state.ts'
import type { ListState } from './use_list_state.ts'

/** `live`: when the server announces a change. `polled`: now and then, where it announces none. */
export type Refresh = 'live' | 'polled'

const POLL_MS = 15_000

interface Source {
  resource: string
  /** Where it is fetched when that is not `/api/admin/<resource>`. */
  path?: string
  refresh?: Refresh
}

/** The rows of one page, and what the page must say when there are none. */
export function useRows<Row extends BaseRecord>(
  { resource, path, refresh }: Source,
  state: ListState
) {
  const connection = useConnectionState()
  // A stream that is down announces nothing, so the list is asked for meanwhile.
  const mustAsk = refresh === 'polled' || (refresh === 'live' && connection === 'waiting')
  const { query, result } = useList<Row, ApiError>({
    resource,
    filters: state.filters,
    sorters: [state.sort],
    pagination: { currentPage: state.page, pageSize: state.perPage },
    meta: { path },
    errorNotification: false,
    liveMode: refresh === 'live' ? 'auto' : 'off',
    queryOptions: { refetchInterval: mustAsk ? POLL_MS : false },
  })
  return {
    rows: result.data,
    total: result.total ?? 0,
    error: query.error,
    loading: query.isLoading,
    /** The rows of the last question, while the answer to this one is on its way. */
    outdated: query.isPlaceholderData,
    retry: () => void query.refetch(),
  }
}
