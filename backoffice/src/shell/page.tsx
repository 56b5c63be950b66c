import { useEffect, type ReactNode } from 'react'
import { useLocation, useResolvedPath } from 'react-router'
import { Connection } from '../live/connection.tsx'
import { noteVisit } from './recent.ts'

interface PageProps {
  title: string
  /** Under the title, when the page needs a sentence. */
  intro?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

export function Page({ title, intro, actions, children }: PageProps) {
  const { search } = useLocation()
  // Its own address: what is open in a drawer over it is no place of its own.
  const { pathname } = useResolvedPath('.')
  useEffect(() => noteVisit({ title, path: `${pathname}${search}` }), [title, pathname, search])
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
      <title>{`${title} · InstaInstru back office`}</title>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="min-w-0">
          <div className="flex flex-wrap items-baseline gap-3">
            <h1 className="display min-w-0 text-2xl font-semibold wrap-anywhere">{title}</h1>
            <Connection />
          </div>
          {intro && <p className="text-sm text-muted">{intro}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
      {children}
    </div>
  )
}
