import type { MouseEvent, ReactNode } from 'react'
import { ButtonLink } from 'instainstru-storefront/ui/Button.tsx'
import { http } from './http.ts'

/** A file of the API. A download cannot renew an old session by itself, so a small question goes ahead. */
export function DownloadLink({ href, children }: { href: string; children: ReactNode }) {
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
      {children}
    </ButtonLink>
  )
}
