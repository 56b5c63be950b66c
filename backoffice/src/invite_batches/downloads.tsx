import { Download } from 'lucide-react'
import { DownloadLink } from '../data/download_link.tsx'
import { ADMIN_API } from '../data/provider.ts'
import type { Batch } from './batch.ts'

/** What was decided for each line, and what came of it; streamed by the server. */
export function Downloads({ batch: { id, state } }: { batch: Batch }) {
  const file = (name: string) => `${ADMIN_API}/invite-batches/${id}/${name}.csv`
  if (state === 'failed') return null
  return (
    <>
      <DownloadLink href={file('verdicts')}>
        <Download aria-hidden="true" className="size-4" /> Verdicts
      </DownloadLink>
      {!['checking', 'ready'].includes(state) && (
        <DownloadLink href={file('results')}>
          <Download aria-hidden="true" className="size-4" /> Results
        </DownloadLink>
      )}
    </>
  )
}
