import { cx } from 'instainstru-storefront/ui/cx.ts'
import { useConnectionState } from './connection_state.ts'

/** Whether what is on the page follows the server at this moment; nothing where nothing is live. */
export function Connection() {
  const state = useConnectionState()
  if (state === 'idle') return null
  const live = state === 'live'
  return (
    <span role="status" className="inline-flex items-center gap-1.5 text-xs text-muted">
      <span
        aria-hidden="true"
        className={cx('size-2 rounded-full', live ? 'bg-positive' : 'animate-pulse bg-caution')}
      />
      {live ? 'Live' : 'Not live, connecting…'}
    </span>
  )
}
