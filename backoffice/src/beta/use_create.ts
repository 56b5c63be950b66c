import { useInvalidate } from '@refinedev/core'
import { useMutation } from '@tanstack/react-query'
import { http } from '../data/http.ts'
import type { ApiError } from '../data/problem.ts'
import { ADMIN_API } from '../data/provider.ts'

/** Adds a row to a list of the section; what the pages show of it is asked again. */
export function useBetaCreate<Row>(resource: string, onDone: (row: Row) => void) {
  const invalidate = useInvalidate()
  const { mutate, isPending, error } = useMutation<Row, ApiError, object>({
    mutationFn: async (values) => (await http.post<Row>(`${ADMIN_API}/${resource}`, values)).data,
    onSuccess(row) {
      for (const changed of [resource, 'phases']) {
        void invalidate({ resource: changed, invalidates: ['resourceAll'] })
      }
      onDone(row)
    },
  })
  return { run: mutate, pending: isPending, error }
}
