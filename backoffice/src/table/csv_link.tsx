import { Download } from 'lucide-react'
import { useSearchParams } from 'react-router'
import { DownloadLink } from '../data/download_link.tsx'
import { ADMIN_API } from '../data/provider.ts'
import { filterQuery } from '../data/query.ts'
import { toFilters, type ListSpec } from './list_spec.ts'

interface CsvLinkProps {
  resource: string
  spec: ListSpec
}

/** Every row that fits the filters, not just this page; streamed by the server. */
export function CsvLink({ resource, spec }: CsvLinkProps) {
  const [params] = useSearchParams()
  const query = filterQuery(toFilters(spec, params))
  return (
    <DownloadLink href={`${ADMIN_API}/${resource}/export?${query}`}>
      <Download aria-hidden="true" className="size-4" /> CSV
    </DownloadLink>
  )
}
