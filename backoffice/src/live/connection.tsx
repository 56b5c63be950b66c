import { cx } from 'instainstru-storefront/ui/cx.ts'
import { useOnline } from '../shell/online.ts'
import { useConnectionState } from './connection_state.ts'

/** Whether what is on the page follows the server at this moment; nothing where nothing is live. */
export function Connection() {
  const state = useConnectionState()
  const online = useOnline()
  if (state === 'idle' && online) return null
  const live = state === 'live' && online
  return (
    <span role="status" className="inline-flex items-center gap-1.5 text-xs text-muted">
      <span
        aria-hidden="true"
        className={cx('size-2 rounded-full', live ? 'bg-positive' : 'animate-pulse bg-caution')}
      />
      {live ? 'Live' : online ? 'Not live, connecting…' : 'Offline: this may be old'}
    </span>
  )
}
