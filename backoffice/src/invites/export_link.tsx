import { Download } from 'lucide-react'
import { useSearchParams } from 'react-router'
import { DownloadLink } from '../data/download_link.tsx'
import { ADMIN_API } from '../data/provider.ts'
import { filterQuery } from '../data/query.ts'
import { toFilters } from '../table/list_spec.ts'
import { INVITE_LIST } from './list_spec.ts'

/** Everything that fits the filters, not just this page; streamed by the server. */
export function ExportLink() {
  const [params] = useSearchParams()
  return (
    <DownloadLink
      href={`${ADMIN_API}/invites/export?${filterQuery(toFilters(INVITE_LIST, params))}`}
    >
      <Download aria-hidden="true" className="size-4" /> CSV
    </DownloadLink>
  )
}
