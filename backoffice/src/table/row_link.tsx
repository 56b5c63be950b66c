import type { ReactNode } from 'react'
import { Link, useLocation } from 'react-router'

interface RowLinkProps {
  id: string
  to: string
  /** Leads to another list, where these filters mean nothing. */
  elsewhere?: boolean
  children: ReactNode
}

/** Opens the row and keeps the filters behind it; what j and k stop at. */
export function RowLink({ id, to, elsewhere = false, children }: RowLinkProps) {
  const { search } = useLocation()
  return (
    <Link
      data-row={id}
      to={{ pathname: to, search: elsewhere ? '' : search }}
      className="min-w-0 truncate rounded-sm font-medium hover:text-accent hover:underline"
    >
      {children}
    </Link>
  )
}
