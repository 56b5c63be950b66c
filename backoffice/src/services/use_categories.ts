import { useCustom } from '@refinedev/core'
import type { ApiError } from '../data/problem.ts'

/** One of `GET /api/service-categories`. */
export interface Category {
  slug: string
  name: string
}

const NONE: Category[] = []

/** The kinds of lessons there are, in their order; none until they are there. */
export function useCategories(): Category[] {
  const { query } = useCustom<Category[], ApiError>({
    url: '/api/service-categories',
    method: 'get',
    errorNotification: false,
    queryOptions: { staleTime: 600_000 },
  })
  return query.data?.data ?? NONE
}
