import { useDeleteMany, useUpdateMany } from '@refinedev/core'
import { useRef, useState } from 'react'
import type { BulkRow } from '../data/bulk.ts'
import type { ApiError } from '../data/problem.ts'
import type { BulkAction } from './bulk_spec.ts'

const QUIET = { successNotification: false, errorNotification: false } as const

interface Progress {
  done: number
  total: number
}

/** Runs one act on many rows; its progress can be watched and it can be stopped. */
export function useBulk<Row>(resource: string, { key, path }: BulkAction<Row>) {
  const update = useUpdateMany<BulkRow, ApiError>({
    resource,
    mutationMode: 'pessimistic',
    ...QUIET,
  })
  const remove = useDeleteMany<BulkRow, ApiError>()
  const [progress, setProgress] = useState<Progress | null>(null)
  const stopping = useRef<AbortController>(null)
  const removes = key === 'delete'
  const { isPending, error } = removes ? remove.mutation : update.mutation

  async function run(
    ids: string[],
    reason: string,
    options: Record<string, unknown> = {}
  ): Promise<BulkRow[]> {
    const { signal } = (stopping.current = new AbortController())
    const total = ids.length
    setProgress({ done: 0, total })
    const watch = { signal, onProgress: (done: number) => setProgress({ done, total }) }
    const given = reason ? { reason } : {}
    const meta = { watch, path }
    const act = path ? {} : { action: key }
    try {
      const { data } = removes
        ? await remove.mutateAsync({ resource, ids, values: given, meta, ...QUIET })
        : await update.mutateAsync({ ids, values: { ...act, ...given, ...options }, meta })
      return data as BulkRow[]
    } finally {
      setProgress(null)
    }
  }

  return { run, progress, pending: isPending, error, stop: () => stopping.current?.abort() }
}
