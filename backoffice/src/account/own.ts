import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from 'instainstru-storefront/ui/toasts.ts'
import { http } from '../data/http.ts'
import { isApiError, type ApiError } from '../data/problem.ts'

const keyOf = (url: string) => ['own', url]

/** Something of one's own account, by its address in the API. */
export function useOwn<Answer>(url: string) {
  return useQuery<Answer, ApiError>({
    queryKey: keyOf(url),
    queryFn: async ({ signal }) => (await http.get<Answer>(url, { signal })).data,
  })
}

interface OwnAct {
  method: 'post' | 'put' | 'delete'
  url: string
  /** What the page asks again afterwards. */
  refresh: string
  /** Said when it is done. */
  done?: string
}

/** Does something to one's own account; `null` when it was refused, and then `error` says why. */
export function useOwnAct({ method, url, refresh, done }: OwnAct) {
  const queries = useQueryClient()
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<ApiError | null>(null)

  async function run<Answer>(data: object = {}, at = url): Promise<Answer | null> {
    setPending(true)
    setError(null)
    try {
      const answer = await http.request<Answer>({ method, url: at, data })
      void queries.invalidateQueries({ queryKey: keyOf(refresh) })
      if (done) toast({ tone: 'positive', title: done })
      return answer.data
    } catch (refused) {
      if (isApiError(refused)) setError(refused)
      else throw refused
      return null
    } finally {
      setPending(false)
    }
  }

  return { run, pending, error }
}
