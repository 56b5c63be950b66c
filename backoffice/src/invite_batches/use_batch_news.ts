import { useEffect, useState } from 'react'
import { listen } from '../live/stream.ts'
import type { Batch } from './batch.ts'

/**
 * The newest numbers of a batch: as the stream brings them, several times a second, or as the last
 * question was answered, whichever was counted later.
 */
export function useBatchNews(batch: Batch | undefined): Batch | undefined {
  const [news, setNews] = useState<Batch | null>(null)
  const id = batch?.id

  // Only a batch that exists is asked for: the stream refuses others and would never open.
  useEffect(() => {
    if (!id) return
    return listen(`invite-batches/${id}`, (message) => {
      if (message.kind === 'batch') setNews(message.batch as Batch)
    })
  }, [id])

  return news && batch && news.id === id && news.as_of > batch.as_of ? news : batch
}
