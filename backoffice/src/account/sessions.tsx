import { Badge } from 'instainstru-storefront/ui/Badge.tsx'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { deviceOf } from '../users/device.ts'
import { Failed } from '../table/states.tsx'
import { DeviceList } from './device_list.tsx'
import { useOwn, useOwnAct } from './own.ts'
import { Panel } from './panel.tsx'

interface OwnSession {
  id: string
  current: boolean
  user_agent: string | null
  ip: string | null
  last_seen_at: string
}

const URL = '/api/auth/sessions'

export function SessionsPanel() {
  const { data = [], error, isLoading, refetch } = useOwn<OwnSession[]>(URL)
  const act = useOwnAct({ method: 'delete', url: URL, refresh: URL, done: 'Signed out there' })
  return (
    <Panel
      id="own-sessions"
      title="Where you are signed in"
      intro="End what you do not know, and change your password then."
      loading={isLoading}
      error={error}
      onRetry={() => void refetch()}
    >
      {act.error && <Failed title="Not ended" error={act.error} />}
      <DeviceList
        label="Your sessions"
        devices={data.map(({ id, current, user_agent, ip, last_seen_at: last }) => ({
          id,
          user_agent,
          ip,
          last,
          note: current && <Badge tone="positive">This one</Badge>,
          action: !current && (
            <Button
              variant="secondary"
              size="sm"
              disabled={act.pending}
              onClick={() => void act.run({}, `${URL}/${id}`)}
            >
              End<span className="sr-only"> the session on {deviceOf(user_agent)}</span>
            </Button>
          ),
        }))}
      />
      {data.length > 1 && (
        <div>
          <Button variant="danger" size="sm" pending={act.pending} onClick={() => void act.run()}>
            End all others
          </Button>
        </div>
      )}
    </Panel>
  )
}
