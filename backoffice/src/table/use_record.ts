import { useList, useOne, type BaseRecord } from '@refinedev/core'
import type { ApiError } from '../data/problem.ts'

interface Wanted {
  resource: string
  id: string
  live: boolean
  /** Ask the list for the one row with this id. */
  fromList: boolean
}

const FRESH = { placeholderData: undefined }

/** One record, never the one shown before it. */
export function useRecord<Row extends BaseRecord>({ resource, id, live, fromList }: Wanted) {
  const one = useOne<Row, ApiError>({
    resource,
    id,
    liveMode: live ? 'auto' : 'off',
    errorNotification: false,
    queryOptions: { ...FRESH, enabled: !fromList },
  })
  const listed = useList<Row, ApiError>({
    resource,
    filters: [{ field: 'id', operator: 'eq', value: id }],
    errorNotification: false,
    queryOptions: { ...FRESH, enabled: fromList },
  })
  const { query } = fromList ? listed : one
  return {
    record: fromList ? listed.result.data[0] : one.result,
    loading: query.isLoading,
    error:
      query.error ??
      (fromList && listed.query.isSuccess && listed.result.data.length === 0 ? GONE : null),
    retry: () => void query.refetch(),
  }
}

const GONE: ApiError = {
  message: 'There is no such record.',
  statusCode: 404,
  code: 'not_found',
  requestId: null,
  retryAfter: null,
}
