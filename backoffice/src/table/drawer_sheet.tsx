import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Drawer } from 'instainstru-storefront/ui/Drawer.tsx'
import { Skeleton } from 'instainstru-storefront/ui/Skeleton.tsx'
import type { ApiError } from '../data/problem.ts'
import { Failed } from './states.tsx'

interface DrawerSheetProps {
  title: string
  loading: boolean
  error: ApiError | null
  onRetry: () => void
  onClose: () => void
  children: ReactNode
}

/** A drawer with its title, in each of the states it can be in. */
export function DrawerSheet(props: DrawerSheetProps) {
  const { title, loading, error, onRetry, onClose, children } = props
  return (
    <Drawer label={title} onClose={onClose}>
      <div className="flex h-12 shrink-0 items-center justify-between border-b border-line pr-2 pl-5">
        <h2 className="text-sm font-semibold">{title}</h2>
        <Button variant="quiet" size="iconSm" aria-label="Close" onClick={onClose}>
          <X aria-hidden="true" className="size-4" />
        </Button>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-5">
        {loading && <Loading />}
        {error && <Failed title="This could not be loaded" error={error} onRetry={onRetry} />}
        {children}
      </div>
    </Drawer>
  )
}

function Loading() {
  return (
    <div role="status" aria-label="Loading" className="grid gap-3">
      <Skeleton className="h-7 w-3/4" />
      <Skeleton className="h-5 w-24" />
      <Skeleton className="h-48" />
    </div>
  )
}
