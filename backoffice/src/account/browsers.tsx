import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { deviceOf } from '../users/device.ts'
import { Failed } from '../table/states.tsx'
import { DeviceList } from './device_list.tsx'
import { useOwn, useOwnAct } from './own.ts'
import { Panel } from './panel.tsx'

interface TrustedBrowser {
  id: string
  user_agent: string | null
  ip: string | null
  last_used_at: string
}

const URL = '/api/auth/trusted-browsers'

export function BrowsersPanel() {
  const { data = [], error, isLoading, refetch } = useOwn<TrustedBrowser[]>(URL)
  const act = useOwnAct({ method: 'delete', url: URL, refresh: URL, done: 'Forgotten' })
  return (
    <Panel
      id="own-browsers"
      title="Trusted browsers"
      intro="They are not asked for a code for 30 days."
      loading={isLoading}
      error={error}
      onRetry={() => void refetch()}
    >
      {act.error && <Failed title="Not forgotten" error={act.error} />}
      {data.length === 0 && <p className="text-sm text-muted">You trust no browser.</p>}
      <DeviceList
        label="Your trusted browsers"
        devices={data.map(({ id, user_agent, ip, last_used_at: last }) => ({
          id,
          user_agent,
          ip,
          last,
          action: (
            <Button
              variant="secondary"
              size="sm"
              disabled={act.pending}
              onClick={() => void act.run({}, `${URL}/${id}`)}
            >
              Forget<span className="sr-only"> {deviceOf(user_agent)}</span>
            </Button>
          ),
        }))}
      />
    </Panel>
  )
}
