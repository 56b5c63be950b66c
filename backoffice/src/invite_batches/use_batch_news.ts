import { useInvalidate } from '@refinedev/core'
import { useEffect, useState } from 'react'
import { listen } from '../live/stream.ts'
import type { Batch } from './batch.ts'

/** The newest word on each of these batches, as the stream brings it. */
export function useBatchNews(ids: string[]): (batch: Batch) => Batch {
  const [news, setNews] = useState<Record<string, Batch>>({})
  const invalidate = useInvalidate()
  const key = ids.join(',')

  useEffect(() => {
    const stops = (key ? key.split(',') : []).map((id) =>
      listen(`invite-batches/${id}`, (message) => {
        if (message.kind === 'batch')
          setNews((before) => ({ ...before, [id]: message.batch as Batch }))
        else void invalidate({ resource: 'invite-batches', invalidates: ['resourceAll'] })
      })
    )
    return () => stops.forEach((stop) => stop())
    // Refine hands out a new `invalidate` at each render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key])

  return (batch) => news[batch.id] ?? batch
}
