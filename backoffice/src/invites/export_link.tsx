import { Download } from 'lucide-react'
import type { MouseEvent } from 'react'
import { useSearchParams } from 'react-router'
import { ButtonLink } from 'instainstru-storefront/ui/Button.tsx'
import { http } from '../data/http.ts'
import { ADMIN_API } from '../data/provider.ts'
import { filterQuery } from '../data/query.ts'
import { toFilters } from '../table/list_spec.ts'
import { INVITE_LIST } from './list_spec.ts'

/** Everything that fits the filters, not just this page; streamed by the server. */
export function ExportLink() {
  const [params] = useSearchParams()
  const href = `${ADMIN_API}/invites/export?${filterQuery(toFilters(INVITE_LIST, params))}`

  // A download cannot renew an old session by itself, so a small question goes ahead of it.
  async function renewThenFollow(event: MouseEvent) {
    event.preventDefault()
    await http.get('/api/auth/me').catch(() => undefined)
    window.location.assign(href)
  }

  return (
    <ButtonLink
      href={href}
      download
      variant="secondary"
      size="sm"
      onClick={(event) => void renewThenFollow(event)}
    >
      <Download aria-hidden="true" className="size-4" /> CSV
    </ButtonLink>
  )
}
