import {
  keepPreviousData,
  QueryClient,
  type InvalidateOptions,
  type InvalidateQueryFilters,
  type QueryKey,
} from '@tanstack/react-query'
import { worthRetrying } from './retry.ts'

/**
 * After a change, an answer that is still on its way tells of before. The library asks anew only where
 * an older answer is there already; here a first one under way is given up as well.
 */
class Queries extends QueryClient {
  override async invalidateQueries<Key extends QueryKey>(
    filters?: InvalidateQueryFilters<Key>,
    options?: InvalidateOptions
  ): Promise<void> {
    const under = this.getQueryCache().findAll({ ...filters, fetchStatus: 'fetching' })
    const first = under.filter(({ state }) => state.data === undefined)
    if (filters?.refetchType !== 'none')
      await Promise.all(first.map((query) => query.cancel(GIVE_UP)))
    return super.invalidateQueries(filters, options)
  }
}

const GIVE_UP = { revert: true, silent: true }

export const newQueries = () =>
  new Queries({
    defaultOptions: {
      // Asked even without a network: a question that waits in silence looks like an empty list.
      queries: {
        retry: worthRetrying,
        networkMode: 'always',
        refetchOnReconnect: true,
        refetchOnWindowFocus: false,
        placeholderData: keepPreviousData,
      },
      mutations: { networkMode: 'always' },
    },
  })
